// A picture is given a date, and what is to be hung is put in order, by forms alone.
import { clickToDecide, openFirst, titleOf, waitingTitles } from "../support/desk.mjs";
import { DESKTOP, PHONE } from "../support/screens.mjs";
import { signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

/** A day that lies ahead, as a field of the browser holds it. */
const inAWeek = () => new Date(Date.now() + 7 * 24 * 3600 * 1000).toISOString().slice(0, 16);

/** Opens the fold under the acts and names a date. */
async function nameADate(page, language) {
  await page.getByText(say(language, "hangings-hang-on"), { exact: true }).click();
  await page.getByLabel(say(language, "hangings-date"), { exact: true }).fill(inAWeek());
  return page.getByRole("button", { name: say(language, "hangings-hang-then") });
}

const titles = (page) => page.locator(".hanging h3").allInnerTexts();

/** The button of one that waits. */
const button = (page, language, act, title) =>
  page.getByRole("button", { name: say(language, "hangings-act-of", { act, title }), exact: true });

test("a moderator hangs on a date without leaving the desk", async ({ moderator: page, ownDemo, language }) => {
  const [, second] = await waitingTitles(page, ownDemo);
  const first = await openFirst(page, ownDemo);
  await clickToDecide(page, await nameADate(page, language));
  await expect(titleOf(page)).toHaveText(second);
  const said = say(language, "desk-done-approve-later", { title: first });
  await expect(page.locator(".toast", { hasText: said })).toBeVisible();
  await page.goto(`${ownDemo.url}/desk/hangings`);
  expect(await titles(page)).toEqual([first]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a manager pauses, puts in order and resumes", async ({ page, open, ownDemo }) => {
    const { language, ...manager } = staffWho({ role: "owner" });
    await signIn(page, ownDemo, manager);
    await page.goto(`${ownDemo.url}/desk/hangings`);
    await page.getByRole("button", { name: say(language, "hangings-pause"), exact: true }).click();
    await expect(page.locator(".notice.warn")).toBeVisible();

    const desk = await open(PHONE, { javaScriptEnabled: false });
    await signIn(desk, ownDemo, manager);
    const approved = [];
    for (let count = 0; count < 2; count += 1) {
      approved.push(await openFirst(desk, ownDemo));
      await desk.locator(".acts .hang").click();
      await desk.waitForURL(/done=/);
    }
    const [first, second] = approved;
    await page.goto(`${ownDemo.url}/desk/hangings`);
    expect(await titles(page)).toEqual([first, second]);
    await button(page, language, "first", second).click();
    await expect(page.getByText(say(language, "hangings-done-move", { title: second }))).toBeVisible();
    expect(await titles(page)).toEqual([second, first]);
    await expect(button(page, language, "now", first)).toHaveCount(0);
    await page.getByRole("button", { name: say(language, "hangings-resume"), exact: true }).click();
    await expect(page.getByText(say(language, "hangings-none"))).toBeVisible();
  });
});

test("a call is set up to hang some a day", async ({ open, ownDemo }) => {
  const { language, ...manager } = staffWho({ role: "owner" });
  const page = await open(DESKTOP);
  await signIn(page, ownDemo, manager);
  await page.goto(`${ownDemo.url}/desk/calls`);
  await page.locator('a[href^="/desk/calls/"]:not([href*="/new"])').first().click();
  await page.getByLabel(say(language, "set-up-hanging-choice", { choice: "drip" })).check();
  await page.getByLabel(say(language, "set-up-hung-a-day")).fill("4");
  await page.getByRole("button", { name: say(language, "act-save") }).click();
  await page.goto(`${ownDemo.url}/desk/hangings`);
  await expect(page.locator("main")).toContainText("4");
});
