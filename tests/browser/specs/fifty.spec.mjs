// Fifty pictures wait, and one moderator has ten minutes: by keys, by thumb, without JavaScript.
import { sendMany } from "../support/contributor.mjs";
import { expectSeen, titleOf } from "../support/desk.mjs";
import { DESKTOP, PHONE } from "../support/screens.mjs";
import { signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const FIFTY = 50;
/** As many key presses as fifty pictures may cost. */
const MOST_KEYS = 60;

/** The titles that wait, in their order: all fifty, where a page of the desk shows some. */
async function waiting(page, house) {
  const queue = await (await page.request.get(`${house.url}/api/v1/queue?limit=${FIFTY}`)).json();
  return queue.entries.map(({ title }) => title);
}

/** Sends what is missing to fifty, and signs a moderator in; gives the titles that wait. */
async function fillQueue(page, visitor, house, language) {
  await signIn(page, house, staffWho({ role: "moderator", language }));
  const already = await waiting(page, house);
  await sendMany(visitor, house, language, FIFTY - already.length);
  await expect.poll(async () => (await waiting(page, house)).length, { timeout: 60_000 }).toBe(FIFTY);
  await page.goto(`${house.url}/desk`);
  return waiting(page, house);
}

/** Counts the documents that the browser loads, and the keys that reach them. */
async function count(page) {
  const counted = { documents: 0, keys: 0 };
  page.on("request", (request) => (counted.documents += request.isNavigationRequest() ? 1 : 0));
  await page.exposeFunction("countKey", () => (counted.keys += 1));
  await page.evaluate(() => addEventListener("keydown", () => window.countKey(), { capture: true }));
  return counted;
}

/** Takes batches and hangs each picture as it comes, with the acts of a screen. */
async function hangAll(page, language, titles, { take, hang }) {
  let left = [...titles];
  while (left.length > 0) {
    await take();
    const batch = left.slice(0, 20);
    left = left.slice(20);
    for (const title of batch) await hang(title);
    await expect(page.getByText(say(language, "desk-batch-done"))).toBeVisible();
  }
}

test.describe("on a desktop's screen", () => {
  test.use(DESKTOP);

  test("fifty pictures are hung with sixty keys at most, and no page is loaded", { tag: "@desktop" }, async ({ page, open, ownDemo, language }) => {
    test.slow();
    const titles = await fillQueue(page, await open(PHONE), ownDemo, language);
    const counted = await count(page);
    await hangAll(page, language, titles, {
      take: () => page.keyboard.press("t"),
      hang: async (title) => {
        await expectSeen(page, title);
        await page.keyboard.press("a");
      },
    });
    expect(counted.documents).toBe(0);
    expect(counted.keys).toBeLessThanOrEqual(MOST_KEYS);
    expect(await waiting(page, ownDemo)).toEqual([]);
  });
});

test.describe("on a phone's screen", () => {
  test.use(PHONE);

  test("fifty pictures are hung by thumb alone, each button where the thumb is", { tag: "@phone" }, async ({ page, open, ownDemo, language }) => {
    test.slow();
    const titles = await fillQueue(page, await open(PHONE), ownDemo, language);
    const counted = await count(page);
    const hangs = page.getByRole("button", { name: say(language, "desk-hang") });
    await hangAll(page, language, titles, {
      take: () => page.getByRole("button", { name: say(language, "desk-take", { size: 20 }) }).tap(),
      hang: async (title) => {
        // Seen without scrolling, in the half of the screen that a thumb reaches.
        await expectSeen(page, title);
        // Its card may be drawn anew meanwhile.
        await expect(async () => {
          const { top, bottom } = await hangs.evaluate((button) => button.getBoundingClientRect());
          expect(top).toBeGreaterThan(PHONE.viewport.height / 2);
          expect(bottom).toBeLessThanOrEqual(PHONE.viewport.height);
        }).toPass({ intervals: [50], timeout: 5_000 });
        await hangs.tap();
      },
    });
    expect(counted).toEqual({ documents: 0, keys: 0 });
    expect(await waiting(page, ownDemo)).toEqual([]);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("fifty pictures are hung by their buttons", { tag: "@phone" }, async ({ page, open, ownDemo, language }) => {
    test.slow();
    const titles = await fillQueue(page, await open(PHONE), ownDemo, language);
    await hangAll(page, language, titles, {
      take: () => page.getByRole("button", { name: say(language, "desk-take", { size: 20 }) }).click(),
      hang: async (title) => {
        await expect(titleOf(page)).toHaveText(title);
        await page.getByRole("button", { name: say(language, "desk-hang") }).click();
      },
    });
    expect(await waiting(page, ownDemo)).toEqual([]);
  });
});
