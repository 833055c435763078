// A contributor contests what was decided; the desk finds it.
import { followUpOf } from "../support/letters.mjs";
import { titleOf } from "../support/desk.mjs";
import { PHONE } from "../support/screens.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const TITLE = "Les devoirs";
const WORDS = "Regardez en bas à gauche.";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a refusal is contested from the follow-up page, once", async ({ page, request, ownDemo, language }) => {
    await page.goto(ownDemo.url + (await followUpOf(request, ownDemo, TITLE, language)));
    await page.getByRole("link", { name: say(language, "follow-up-contest"), exact: true }).click();
    await page.getByLabel(say(language, "appeal-words")).fill(WORDS);
    await page.getByRole("button", { name: say(language, "appeal-send") }).click();
    await expect(page.locator("p.notice.good")).toHaveText(say(language, "follow-up-appeal-received"));
    await expect(page.locator(".pill")).toHaveText(say(language, "follow-up-looked-at-again"));
    await expect(page.getByRole("link", { name: say(language, "follow-up-contest"), exact: true })).toHaveCount(0);
  });
});

test("what is contested waits at the desk with what its contributor says", async ({
  moderator: desk,
  open,
  request,
  ownDemo,
  language,
}) => {
  const page = await open(PHONE);
  await page.goto(ownDemo.url + (await followUpOf(request, ownDemo, TITLE, language)));
  await page.getByRole("link", { name: say(language, "follow-up-contest"), exact: true }).click();
  await page.getByLabel(say(language, "appeal-words")).fill(WORDS);
  await page.getByRole("button", { name: say(language, "appeal-send") }).click();
  await desk.goto(`${ownDemo.url}/desk?flag=appeal`);
  await desk.getByRole("link", { name: TITLE }).click();
  await expect(titleOf(desk)).toHaveText(TITLE);
  await expect(desk.locator("blockquote").filter({ hasText: WORDS })).toBeVisible();
});
