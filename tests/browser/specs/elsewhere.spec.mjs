// Signing in with an account that one has elsewhere: by the button, there and back; linked and unlinked.
import { expectAccessible, tooWide } from "../support/checks.mjs";
import { settingsOf, signInThere, startProvider } from "../support/provider.mjs";
import { signIn, staffWho } from "../support/staff.mjs";
import { expect, test as base } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const person = staffWho({ role: "moderator" });
const says = (key, values) => say(person.language, key, values);
const LABEL = { fr: "Le compte de la ville", en: "The town's account" }[person.language];
const HERE = { subject: "7", email: person.email };

const test = base.extend({
  settings: async ({}, use) => {
    const provider = await startProvider();
    await use(settingsOf(provider));
    await provider.close();
  },
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("it opens the desk, is let go, and is linked again", async ({ page, ownDemo }) => {
      await page.goto(`${ownDemo.url}/sign-in?lang=${person.language}&next=/desk/account`);
      expect(await tooWide(page)).toEqual([]);
      await page.getByRole("link", { name: LABEL }).click();
      await signInThere(page, HERE);
      await expect(page).toHaveURL(`${ownDemo.url}/desk/account`);
      const elsewhere = page.getByRole("region", { name: says("elsewhere-title") });
      await expect(elsewhere.getByRole("heading", { name: LABEL })).toBeVisible();
      expect(await tooWide(page)).toEqual([]);

      await elsewhere.getByRole("button", { name: says("elsewhere-unlink") }).click();
      await expect(page.getByRole("status")).toHaveText(says("elsewhere-done-unlinked"));
      await expect(elsewhere.getByText(says("elsewhere-not-linked"))).toBeVisible();

      // Who was signed in there just now is not asked again.
      await elsewhere.getByRole("link", { name: says("elsewhere-link") }).click();
      await expect(page.getByRole("status")).toHaveText(says("elsewhere-done-linked"));
      await expect(elsewhere.getByRole("button", { name: says("elsewhere-unlink") })).toBeVisible();
    });
  });
}

test("who turns back, or is unknown here, reads why, and finds the other way", async ({ page, ownDemo }) => {
  await page.goto(`${ownDemo.url}/sign-in?lang=${person.language}`);
  await expectAccessible(page);
  await page.getByRole("link", { name: LABEL }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page).toHaveURL(`${ownDemo.url}/sign-in?why=cancelled`);
  await expectAccessible(page);
  await expect(page.locator("#password")).toBeVisible();

  await page.goto(`${ownDemo.url}/sign-in/with/town`);
  await signInThere(page, { subject: "9", email: "stranger@example.org" });
  await expect(page).toHaveURL(`${ownDemo.url}/sign-in?why=unknown`);
  await expect(page.getByRole("alert")).toBeVisible();
});

test("the page of one's account says how it stands, to everybody", async ({ page, ownDemo }) => {
  await signIn(page, ownDemo, person);
  await page.goto(`${ownDemo.url}/desk/account`);
  await expect(page.getByText(says("elsewhere-not-linked"))).toBeVisible();
  await expectAccessible(page);
});
