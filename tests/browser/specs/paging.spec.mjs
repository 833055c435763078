// A wall of more pictures than one page shows.
import { OPEN_THEME, sendMany } from "../support/contributor.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

/** As many as hang on one page. */
const PAGE = 60;

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
  await sendMany(page, ownDemo, language, PAGE);
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
