// Two at one queue: each sees what the other does, and what is sent meanwhile, without asking.
import { contribute, sendMany } from "../support/contributor.mjs";
import { clickToDecide, expectSeen, openFirst, pressToDecide, titleOf, waitingTitles } from "../support/desk.mjs";
import { photograph } from "../support/photographs.mjs";
import { DESKTOP, PHONE } from "../support/screens.mjs";
import { signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const ALL = 200;
const other = (language) => (language === "fr" ? "en" : "fr");
const titles = (page) => page.locator(".waiting-title");
const hang = (page, language) => page.getByRole("button", { name: say(language, "desk-hang") });

/** A colleague's page, who moderates too and speaks the other language. */
async function colleagueOf(language, open, house) {
  const page = await open(DESKTOP);
  await signIn(page, house, staffWho({ role: "moderator", language: other(language) }));
  return page;
}

test("what is sent, opened and decided elsewhere shows in the queue by itself", async ({
  moderator: page,
  ownDemo,
  open,
  language,
}) => {
  const queue = await waitingTitles(page, ownDemo);
  const colleague = await colleagueOf(language, open, ownDemo);
  await sendMany(await open(PHONE), ownDemo, language, 1);
  await expect(titles(page)).toHaveText([...queue, "N° 1"]);

  await openFirst(colleague, ownDemo);
  const { name } = staffWho({ role: "moderator", language: other(language) });
  await expect(page.getByText(say(language, "desk-held-by", { name }))).toHaveCount(1);
  await expectSeen(colleague);
  await pressToDecide(colleague, "a");
  await expect(titles(page)).toHaveText([...queue.slice(1), "N° 1"]);
  await expect(page.locator(".desk-nav .count")).toHaveText(String(queue.length));
});

test("who looks at a picture learns that a colleague has decided, and loses no word", async ({
  moderator: page,
  ownDemo,
  open,
  language,
}) => {
  const title = await openFirst(page, ownDemo);
  await page.getByText(say(language, "desk-notes", { count: 0 }), { exact: true }).click();
  const note = page.getByRole("textbox", { name: say(language, "desk-note-new") });
  await note.fill("À revoir ?");
  const colleague = await colleagueOf(language, open, ownDemo);
  await colleague.goto(page.url());
  await expect(titleOf(colleague)).toHaveText(title);
  await clickToDecide(colleague, hang(colleague, other(language)));

  const { name } = staffWho({ role: "moderator", language: other(language) });
  await expect(page.locator(".desk-card > .notice").first()).toContainText(name);
  await expect(hang(page, language)).toHaveCount(0);
  await expect(note).toHaveValue("À revoir ?");
  await expect(note).toBeFocused();
});

test("what its contributor changes under one's hands is seen before it can be decided", async ({
  moderator: page,
  ownDemo,
  open,
  language,
  database,
}) => {
  const files = photograph(database, "webp");
  const followUp = await contribute(await open(PHONE), ownDemo, language, { title: "Avant", files });
  await page.goto(`${ownDemo.url}/desk`);
  await page.locator(".waiting > li a", { hasText: "Avant" }).click();
  await expect(titleOf(page)).toHaveText("Avant");
  await expectSeen(page);
  const decisions = [];
  page.on("request", (request) => request.url().endsWith("/decision") && decisions.push(request.url()));
  // The quickest hand there is.
  await page.evaluate(() => {
    const main = document.getElementById("content");
    const observer = new MutationObserver(() => {
      if (main.querySelector("h1").textContent !== "Après") return;
      observer.disconnect();
      main.querySelector(".acts .hang").click();
    });
    observer.observe(main, { subtree: true, childList: true });
  });
  const change = `${ownDemo.url}/api/v1/follow-up/${followUp.split("/").pop()}/change`;
  const sheet = { title: "Après", credit: "Ines B." };
  const answer = await page.request.post(change, { multipart: sheet, headers: { origin: ownDemo.url } });
  expect(answer.status(), await answer.text()).toBe(200);
  await expect(titleOf(page)).toHaveText("Après");
  await expectSeen(page);
  expect(decisions).toEqual([]);
  await pressToDecide(page, "a");
  expect(decisions.length).toBe(1);
});

test("where the house cannot tell, it is asked after a while, and tells again once it can", async ({
  moderator: page,
  ownDemo,
  open,
  language,
}) => {
  let full = true;
  await page.route("**/desk/live", (route) => (full ? route.fulfill({ status: 503, body: "" }) : route.continue()));
  await page.clock.install();
  const queue = await waitingTitles(page, ownDemo);
  const colleague = await colleagueOf(language, open, ownDemo);
  await openFirst(colleague, ownDemo);
  await pressToDecide(colleague, "a");
  await expect(titles(page)).toHaveText(queue);
  full = false;
  await page.clock.fastForward("00:40");
  await expect(titles(page)).toHaveText(queue.slice(1));
  await openFirst(colleague, ownDemo);
  await pressToDecide(colleague, "a");
  await expect(titles(page)).toHaveText(queue.slice(2));
});

test.describe("two hundred pictures", () => {
  test.setTimeout(400_000);

  test("are decided by two at once, none twice, and nobody is left waiting for the other", { tag: "@desktop" }, async ({
    moderator: page,
    ownDemo,
    open,
    language,
  }) => {
    const already = await waitingTitles(page, ownDemo);
    await sendMany(await open(PHONE), ownDemo, language, ALL - already.length);
    await expect(page.locator(".desk-nav .count")).toHaveText(String(ALL), { timeout: 120_000 });

    const colleague = await colleagueOf(language, open, ownDemo);
    const hung = await Promise.all([hangUntilNoneIsLeft(page, ownDemo), hangUntilNoneIsLeft(colleague, ownDemo)]);
    await expect.poll(() => hung[0].length + hung[1].length).toBe(ALL);
    expect(new Set(hung.flat()).size).toBe(ALL);
    for (const each of [page, colleague]) {
      await expect(each.locator(".desk-nav .count")).toHaveCount(0);
      await each.goto(`${ownDemo.url}/desk?held=mine`);
      await expect(titles(each)).toHaveCount(0);
    }
    expect(hung[0].length).toBeGreaterThan(0);
    expect(hung[1].length).toBeGreaterThan(0);
  });
});

/** Hangs what comes, as long as something comes; gives the decisions that the house took. */
async function hangUntilNoneIsLeft(page, house) {
  const taken = [];
  page.on("response", (response) => {
    const of = /contributions\/([^/]+)\/decision/.exec(response.url());
    if (of && response.ok()) taken.push(of[1]);
  });
  await page.goto(`${house.url}/desk`);
  for (;;) {
    const offered = await (await page.waitForFunction(whatIsOffered)).jsonValue();
    if (offered.none) return taken;
    await page.keyboard.press(offered.key);
    // Nothing moves for who has nothing left while the colleague still decides: it is looked at again.
    await page.waitForFunction(hasMoved, offered.stand, { timeout: 1_000 }).catch(() => {});
  }
}

/** In the page, once it is seen: the key that leads on. What a colleague was faster with offers no act. */
function whatIsOffered() {
  const main = document.querySelector("main[data-seen]");
  if (!main) return null;
  const stand = location.href + main.querySelector("[data-stand]")?.dataset.stand;
  const none = !document.querySelector(".desk-nav .count");
  return { none, stand, key: main.querySelector(".acts .hang") ? "a" : "j" };
}

/** In the page: whether another picture comes, or the same as it stands now. */
function hasMoved(stand) {
  const main = document.querySelector("main[data-seen]");
  return !main || location.href + main.querySelector("[data-stand]")?.dataset.stand !== stand;
}
