// Somebody is on a picture that hangs and says so; the desk finds it, and keeps it.
import { OPEN_THEME } from "../support/contributor.mjs";
import { titleOf } from "../support/desk.mjs";
import { PHONE } from "../support/screens.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const WORDS = "Elle est de dos.";

/** Opens the first picture of the wall, gives notice of it, and gives its address and title. */
async function saysThatSheIsOnIt(page, house, language) {
  await page.goto(`${house.url}/${language}${OPEN_THEME}`);
  await page.locator("main a[href*='/lichtenstein/elle-']").first().click();
  const picture = { address: page.url(), title: await page.locator("h1").textContent() };
  await page.getByRole("link", { name: say(language, "gallery-concern-tell") }).click();
  await page.getByLabel(say(language, "notice-kind", { kind: "shows-me" })).check();
  await page.getByLabel(say(language, "notice-good-faith")).check();
  await page.getByRole("button", { name: say(language, "notice-send") }).click();
  await expect(page.locator("h1")).toHaveText(say(language, "notice-received"));
  return picture;
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("who is on a picture says so, and nobody sees it any more", async ({ page, ownDemo, language }) => {
    const picture = await saysThatSheIsOnIt(page, ownDemo, language);
    const receipt = page.url();
    expect((await page.goto(picture.address)).status()).toBe(404);
    await page.goto(receipt);
    await expect(page.locator(".pill")).toHaveText(say(language, "notice-state", { state: "waiting" }));
  });
});

test("the desk finds what was said, keeps the picture, and may undo it", async ({
  moderator: desk,
  open,
  ownDemo,
  language,
}) => {
  const page = await open(PHONE);
  const picture = await saysThatSheIsOnIt(page, ownDemo, language);
  await desk.goto(`${ownDemo.url}/desk/notices`);
  await desk.getByRole("link", { name: picture.title }).click();
  await expect(titleOf(desk)).toHaveText(picture.title);
  await expect(desk.locator(".notice.warn").first()).toContainText(say(language, "desk-standing-hidden"));
  await desk.getByLabel(say(language, "desk-notice-words")).fill(WORDS);
  await desk.getByRole("button", { name: say(language, "desk-notice-keep") }).click();
  await expect(desk.getByRole("button", { name: say(language, "desk-notice-undo") })).toBeVisible();
  expect((await page.goto(picture.address)).status()).toBe(200);
  await desk.getByRole("button", { name: say(language, "desk-notice-undo") }).click();
  await expect(desk.getByRole("button", { name: say(language, "desk-notice-keep") })).toBeVisible();
  expect((await page.goto(picture.address)).status()).toBe(404);
});
