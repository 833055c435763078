// What colleagues say to each other, and an entry that one passes to another.
import { openFirst, titleOf, waitingTitles } from "../support/desk.mjs";
import { PHONE } from "../support/screens.mjs";
import { signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const NOTE = "Sa maîtresse en a envoyé une autre.";
const other = (language) => (language === "fr" ? "en" : "fr");
const folded = (page, language, count) => page.getByText(say(language, "desk-notes", { count }), { exact: true });

async function write(page, language, count) {
  await folded(page, language, count).click();
  await page.getByRole("textbox", { name: say(language, "desk-note-new") }).fill(NOTE);
}

test("a note stays with its picture, and a colleague reads it", async ({ moderator: page, ownDemo, open, language }) => {
  const title = await openFirst(page, ownDemo);
  await write(page, language, 0);
  await page.getByRole("button", { name: say(language, "desk-note-add") }).click();
  await expect(page.locator(".past blockquote")).toHaveText(NOTE);
  await expect(titleOf(page)).toHaveText(title);

  const colleague = await open(PHONE);
  await signIn(colleague, ownDemo, staffWho({ role: "moderator", language: other(language) }));
  await colleague.goto(page.url());
  await expect(colleague.locator(".past blockquote")).toHaveText(NOTE);
  const { name } = staffWho({ role: "moderator", language });
  await expect(colleague.locator(".past li").first()).toContainText(name);
});

test("what is opened and written while the page comes anew stays", async ({ moderator: page, ownDemo, language }) => {
  let answer;
  const asked = new Promise((resolve) => (answer = resolve));
  let come;
  const coming = new Promise((resolve) => (come = resolve));
  // The page that claims, after the one that came ahead.
  await page.route(/\/desk\/contributions\//, async (route) => {
    const request = route.request();
    if (request.resourceType() === "fetch" && !request.headers().purpose) {
      answer();
      await coming;
    }
    await route.continue();
  });
  await openFirst(page, ownDemo);
  await asked;
  const before = await page.locator("[data-hold]").innerText();
  await page.getByText(say(language, "desk-history"), { exact: true }).click();
  await write(page, language, 0);
  come();
  await expect(page.locator("[data-hold]")).not.toHaveText(before);
  const note = page.getByRole("textbox", { name: say(language, "desk-note-new") });
  await expect(note).toHaveValue(NOTE);
  await expect(note).toBeFocused();
  await expect(page.locator(".log")).toBeVisible();
});

test("what is passed on is a colleague's, with a note, and the next one is there", async ({
  moderator: page,
  ownDemo,
  open,
  language,
}) => {
  const [first, second] = await waitingTitles(page, ownDemo);
  await openFirst(page, ownDemo);
  await write(page, language, 0);
  const { name } = staffWho({ role: "moderator", language: other(language) });
  await page.getByLabel(say(language, "desk-pass-to")).selectOption(name);
  await page.getByRole("button", { name: say(language, "desk-pass") }).click();
  await expect(titleOf(page)).toHaveText(second);

  const colleague = await open(PHONE);
  await signIn(colleague, ownDemo, staffWho({ role: "moderator", language: other(language) }));
  await colleague.goto(`${ownDemo.url}/desk?held=mine`);
  await expect(colleague.locator(".waiting-title")).toHaveText([first]);
  await colleague.getByRole("link", { name: first }).click();
  await expect(colleague.locator(".past blockquote")).toHaveText(NOTE);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a note without a word says so, and one with words is kept", async ({ page, ownDemo, language }) => {
    await signIn(page, ownDemo, staffWho({ role: "moderator", language }));
    await openFirst(page, ownDemo);
    const address = page.url();
    await folded(page, language, 0).click();
    await page.getByRole("button", { name: say(language, "desk-note-add") }).click();
    await expect(page.locator("main")).toContainText(say(language, "field-missing"));
    await page.goto(address);
    await write(page, language, 0);
    await page.getByRole("button", { name: say(language, "desk-note-add") }).click();
    await expect(page.locator(".past blockquote")).toHaveText(NOTE);
  });
});
