// A page of an institution: begun with a text of the house, made one's own, looked at, shown, put in order.
import { expectAccessible } from "../support/checks.mjs";
import { OPEN_THEME } from "../support/contributor.mjs";
import { DESKTOP } from "../support/screens.mjs";
import { signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const LANGUAGE = "fr";
const says = (key, values) => say(LANGUAGE, key, values);

for (const javaScriptEnabled of [true, false]) {
  test(`pages are begun, looked at, shown and put in order ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({ open, ownDemo }) => {
    const page = await open(DESKTOP, { javaScriptEnabled });
    await signIn(page, ownDemo, staffWho({ role: "owner", language: LANGUAGE }));
    await page.goto(`${ownDemo.url}/desk/calls`);
    await page.getByRole("link", { name: says("legal-pages-title"), exact: true }).click();
    for (const start of ["legal-page-start-privacy.title", "legal-page-start-accessibility.title"]) {
      await page.getByRole("link", { name: says(start) }).click();
      await expect(page.getByText(says("legal-pages-started"))).toBeVisible();
      if (start.includes("privacy")) {
        await page.locator('[name="words.fr"]').fill("## Quand vous regardez\n\nRien.");
        if (!javaScriptEnabled) await page.getByRole("button", { name: says("set-up-preview") }).click();
        await expect(page.locator('[id="words.fr-look"] h3')).toHaveText("Quand vous regardez");
        if (javaScriptEnabled) await expectAccessible(page);
      }
      await page.getByRole("button", { name: says("legal-pages-begin") }).click();
      await expect(page.getByText(says("legal-pages-done-begun"))).toBeVisible();
      await page.getByRole("link", { name: says("legal-pages-preview") }).click();
      await expect(page.getByText(says("preview-of-staff"))).toBeVisible();
      await page.getByRole("link", { name: says("preview-back") }).click();
      await page.getByRole("button", { name: says("legal-pages-show") }).click();
      await expect(page.getByText(says("legal-pages-done-shown"))).toBeVisible();
      await page.getByRole("link", { name: says("act-back") }).click();
    }
    const [privacy, accessibility] = ["privacy", "accessibility"].map((start) => says(`legal-page-start-${start}.title`));
    await page.getByRole("button", { name: says("legal-pages-up", { title: accessibility }) }).click();
    await expect(page.getByText(says("legal-pages-done-moved"))).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page);

    await page.goto(`${ownDemo.url}/${LANGUAGE}${OPEN_THEME}`);
    const foot = page.getByRole("contentinfo").getByRole("link");
    const named = (await foot.allTextContents()).filter((text) => [privacy, accessibility].includes(text));
    expect(named).toEqual([accessibility, privacy]);
    await foot.filter({ hasText: privacy }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(privacy);
    await expect(page.getByRole("heading", { level: 2 })).toHaveText("Quand vous regardez");
    if (javaScriptEnabled) await expectAccessible(page);
  });
}
