// A wall of more pictures than one page shows.
import { OPEN_THEME } from "../support/contributor.mjs";
import { png } from "../support/drawn.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

/** As many as hang on one page. */
const PAGE = 60;

/** Sends `count` small pictures by the form, as a program does. */
async function send(page, house, language, count) {
  const form = `${house.url}/${language}${OPEN_THEME}/contribute`;
  await page.goto(form);
  const boxes = page.locator('input[name="consent"][required]');
  const consents = await boxes.evaluateAll((all) => all.map(({ value }) => value));
  for (let nth = 1; nth <= count; nth += 1) {
    const sheet = new FormData();
    const file = new File([png(200 + (nth % 3) * 60, 200, nth)], `${nth}.png`, { type: "image/png" });
    sheet.set("pictures", file);
    for (const [name, value] of Object.entries({ title: `N° ${nth}`, credit: "Ines B.", licence: "cc-by-4.0" })) {
      sheet.set(name, value);
    }
    for (const consent of consents) sheet.append("consent", consent);
    const answer = await page.request.post(form, { multipart: sheet, headers: { accept: "application/json" } });
    expect(answer.status()).toBe(201);
  }
}

/** Hangs all that waits, as it comes, until `count` were hung. */
async function hang(moderator, house, count) {
  const { request } = moderator.context();
  let hung = 0;
  await expect(async () => {
    const queue = await (await request.get(`${house.url}/api/v1/queue`)).json();
    for (const { contribution } of queue.entries) {
      const decision = `${house.url}/api/v1/contributions/${contribution}/decision`;
      const answer = await request.post(decision, { data: { verdict: "approve" }, headers: { origin: house.url } });
      expect(answer.status()).toBe(201);
      hung += 1;
    }
    expect(hung).toBe(count);
  }).toPass({ intervals: [100] });
}

test("older pictures are one link away, and the latest one more", async ({ page, moderator, ownDemo, language }) => {
  const wall = `${ownDemo.url}/${language}${OPEN_THEME}`;
  const waiting = await (await moderator.request.get(`${ownDemo.url}/api/v1/queue`)).json();
  await page.goto(wall);
  const before = await page.locator(".piece").count();
  await send(page, ownDemo, language, PAGE);
  await hang(moderator, ownDemo, PAGE + waiting.waiting);
  const all = before + PAGE + waiting.waiting;
  await expect(async () => {
    await page.goto(wall);
    await expect(page.getByText(say(language, "gallery-hung", { count: all }))).toBeVisible({ timeout: 200 });
  }).toPass({ intervals: [100] });
  await expect(page.locator(".piece")).toHaveCount(PAGE);
  const latest = await page.locator(".cartel-title").allInnerTexts();
  await page.getByRole("link", { name: say(language, "gallery-older") }).click();
  await expect(page.locator(".piece")).toHaveCount(all - PAGE);
  const older = await page.locator(".cartel-title").allInnerTexts();
  expect(new Set([...latest, ...older]).size).toBe(all);
  await page.getByRole("link", { name: say(language, "gallery-latest") }).click();
  await expect(page.locator(".cartel-title")).toHaveText(latest, { useInnerText: true });
});
