// A token for a program: made, shown once, used, revoked.
import { signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const person = staffWho({ role: "moderator" });
const says = (key, values) => say(person.language, key, values);

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("it is shown once, opens the queue to a program, and is revoked", async ({ page, playwright, ownDemo }) => {
      await signIn(page, ownDemo, person);
      await page.goto(`${ownDemo.url}/desk/account`);
      await page.getByRole("link", { name: says("tokens-new"), exact: true }).click();
      await page.getByLabel(says("tokens-name"), { exact: true }).fill("Écran du hall");
      await page.getByRole("button", { name: says("tokens-make") }).click();
      await expect(page.getByRole("heading", { name: says("tokens-made") })).toBeVisible();
      const token = await page.locator("code.secret").textContent();
      const program = await playwright.request.newContext({
        extraHTTPHeaders: { authorization: `Bearer ${token}` },
      });
      expect((await program.get(`${ownDemo.url}/api/v1/queue`)).status()).toBe(200);
      const deciding = await program.post(`${ownDemo.url}/api/v1/queue/batch`, { data: {} });
      expect(deciding.status()).toBe(403);

      await page.getByRole("link", { name: says("tokens-noted") }).click();
      await expect(page.getByRole("heading", { name: "Écran du hall" })).toBeVisible();
      await expect(page.locator("code.secret")).toHaveCount(0);
      await page.getByRole("button", { name: `${says("tokens-revoke")} Écran du hall` }).click();
      await expect(page.getByRole("status")).toHaveText(says("tokens-done-revoked"));
      expect((await program.get(`${ownDemo.url}/api/v1/queue`)).status()).toBe(401);
      await program.dispose();
    });
  });
}
