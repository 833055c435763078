// The catalogue of reasons: one is written, read as a letter, put first, and no longer offered.
import { DESKTOP } from "../support/screens.mjs";
import { signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const LANGUAGE = "fr";
const says = (key, values) => say(LANGUAGE, key, values);

for (const javaScriptEnabled of [true, false]) {
  test(`a reason is written, previewed, moved and retired ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({ open, ownDemo }) => {
    const page = await open(DESKTOP, { javaScriptEnabled });
    await signIn(page, ownDemo, staffWho({ role: "owner", language: LANGUAGE }));
    await page.goto(`${ownDemo.url}/desk/calls`);
    await page.getByRole("link", { name: says("set-up-reasons"), exact: true }).click();
    await page.getByRole("link", { name: says("set-up-reason-new") }).click();
    await page.getByLabel(says("set-up-ground", { ground: "change" })).check();
    await page.locator('[name="label.fr"]').fill("Un fond plus clair");
    await page.locator('[name="text.fr"]').fill("Un fond plus clair la ferait mieux voir.");
    await page.getByRole("button", { name: says("set-up-reason-preview") }).click();
    await expect(page.locator(".mail-body")).toContainText("Un fond plus clair la ferait mieux voir.");
    await expect(page.locator('[name="label.fr"]')).toHaveValue("Un fond plus clair");
    await page.getByRole("button", { name: says("act-save") }).click();
    await expect(page.getByText(says("set-up-done-reason-added"))).toBeVisible();

    const asking = page.getByRole("region", { name: says("set-up-reasons-part", { part: "change" }) });
    const labels = asking.getByRole("heading", { level: 3 });
    await expect(labels.last()).toHaveText("Un fond plus clair");
    const up = asking.getByRole("button", { name: says("set-up-reason-up", { label: "Un fond plus clair" }) });
    while (await up.count()) await up.click();
    await expect(labels.first()).toHaveText("Un fond plus clair");
    await asking.getByRole("button", { name: says("set-up-reason-retire") }).first().click();
    await expect(page.getByText(says("set-up-done-reason-retired"))).toBeVisible();
    const retired = page.getByRole("region", { name: says("set-up-reasons-part", { part: "retired" }) });
    await expect(retired.getByRole("heading", { level: 3 })).toHaveText(["Un fond plus clair"]);
  });
}
