// Letters are held, reworded and released from the outbox, by forms alone.
import { clickToDecide, openFirst } from "../support/desk.mjs";
import { signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a letter is held, reworded and released", async ({ page, ownDemo }) => {
      const { language, ...manager } = staffWho({ role: "owner" });
      await signIn(page, ownDemo, manager);
      const title = await openFirst(page, ownDemo);
      await page.locator("a.refuse").first().click();
      await page.getByRole("radio", { name: say(language, "reason-too-blurred") }).check();
      const refuse = page.getByRole("button", { name: say(language, "desk-refuse-now") });
      if (javaScriptEnabled) {
        await clickToDecide(page, refuse);
      } else {
        await refuse.click();
        await page.waitForURL(/done=/);
      }

      await page.goto(`${ownDemo.url}/desk/outbox`);
      await page.getByLabel(title, { exact: true }).check();
      await page.getByRole("button", { name: say(language, "outbox-hold") }).click();
      await expect(page.locator(".outbox .pill")).toHaveText(say(language, "outbox-held"));
      await page.locator(".outbox li", { hasText: title }).getByRole("link").click();
      await page.getByLabel(say(language, "outbox-words"), { exact: true }).fill("Merci quand même.");
      await page.getByRole("button", { name: say(language, "act-save") }).click();
      await expect(page.locator(".mail-body")).toContainText("Merci quand même.");
      await page.getByRole("link", { name: say(language, "act-back") }).click();
      await page.getByLabel(title, { exact: true }).check();
      await page.getByRole("button", { name: say(language, "outbox-release") }).click();
      await expect(page.locator(".outbox .pill")).toHaveCount(0);
    });
  });
}
