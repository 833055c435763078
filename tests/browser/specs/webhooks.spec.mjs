// A tool of the institution's own: set up, its secret told once, switched off, removed.
import { signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const person = staffWho({ role: "owner" });
const says = (key, values) => say(person.language, key, values);

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a tool is added, switched off and removed", { tag: "@desktop" }, async ({ page, ownDemo }) => {
      await signIn(page, ownDemo, person);
      await page.goto(`${ownDemo.url}/desk/calls`);
      await page.getByRole("link", { name: says("webhooks-title"), exact: true }).click();
      await page.getByRole("link", { name: says("webhooks-add"), exact: true }).click();
      await page.getByLabel(says("webhooks-address"), { exact: true }).fill("https://tools.example.org/hook");
      await page.getByLabel(says("webhooks-event", { event: "notice-given" }), { exact: true }).uncheck();
      await page.getByRole("button", { name: says("webhooks-add"), exact: true }).click();
      await expect(page.getByRole("status")).toHaveText(says("webhooks-secret-once"));
      await expect(page.locator("code.secret")).toHaveText(/^whsec_/);
      await page.getByRole("link", { name: says("webhooks-secret-noted") }).click();
      await expect(page.getByRole("heading", { name: "tools.example.org" })).toBeVisible();
      await expect(page.locator("code.secret")).toHaveCount(0);
      await page.getByLabel(says("webhooks-on"), { exact: true }).uncheck();
      await page.getByRole("button", { name: says("act-save"), exact: true }).click();
      await expect(page.getByRole("status")).toHaveText(says("webhooks-done-saved"));
      await page.getByRole("button", { name: says("webhooks-remove"), exact: true }).click();
      await expect(page.getByRole("status")).toHaveText(says("webhooks-done-removed"));
      await expect(page.getByText(says("webhooks-none"))).toBeVisible();
    });
  });
}
