// A call on whose pictures two have to agree.
import { openFirst, pressToDecide, titleOf, waitingTitles } from "../support/desk.mjs";
import { PHONE } from "../support/screens.mjs";
import { signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const other = (language) => (language === "fr" ? "en" : "fr");

/** The manager asks for a second opinion on every picture, by form. */
async function askForTwo(page, house) {
  const { language, ...manager } = staffWho({ role: "owner" });
  await signIn(page, house, manager);
  await page.goto(`${house.url}/desk/calls`);
  await page.locator('a[href^="/desk/calls/"]:not([href*="/new"])').first().click();
  await page.getByLabel(say(language, "set-up-second-opinion-choice", { choice: "always" })).check();
  await page.getByRole("button", { name: say(language, "act-save") }).click();
}

test("the first says what they would do and takes it back; the second of one mind decides", async ({
  moderator: page,
  ownDemo,
  open,
  language,
}) => {
  await askForTwo(await open(PHONE), ownDemo);
  const [first, second] = await waitingTitles(page, ownDemo);
  await openFirst(page, ownDemo);
  await expect(page.getByText(say(language, "desk-two-agree"))).toBeVisible();
  await pressToDecide(page, "a");
  await expect(titleOf(page)).toHaveText(second);
  await expect(page.locator(".toast", { hasText: say(language, "desk-done-opinion", { title: first }) })).toBeVisible();

  await pressToDecide(page, "z");
  await expect(titleOf(page)).toHaveText(first);
  await expect(page.getByText(say(language, "desk-two-agree"))).toBeVisible();
  await pressToDecide(page, "a");
  await expect(titleOf(page)).toHaveText(second);

  const colleague = await open(PHONE);
  const theirs = other(language);
  await signIn(colleague, ownDemo, staffWho({ role: "moderator", language: theirs }));
  await openFirst(colleague, ownDemo);
  await expect(titleOf(colleague)).toHaveText(first);
  const { name } = staffWho({ role: "moderator", language });
  const opinion = { verdict: "approve", who: "other", name, reason: "" };
  await expect(colleague.getByText(say(theirs, "desk-opinion", opinion))).toBeVisible();
  await pressToDecide(colleague, "a");
  await expect(colleague.locator(".toast", { hasText: say(theirs, "desk-done-approve", { title: first }) })).toBeVisible();
});
