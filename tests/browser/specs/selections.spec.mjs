// A selection of what hangs: begun, filled by the addresses of pictures, put in order, announced and looked at.
import { expectAccessible } from "../support/checks.mjs";
import { OPEN_THEME } from "../support/contributor.mjs";
import { DESKTOP } from "../support/screens.mjs";
import { signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const LANGUAGE = "fr";
const says = (key, values) => say(LANGUAGE, key, values);

for (const javaScriptEnabled of [true, false]) {
  test(`a guest's selection is begun, filled, ordered and announced ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({ open, ownDemo }) => {
    const page = await open(DESKTOP, { javaScriptEnabled });
    await page.goto(`${ownDemo.url}/${LANGUAGE}${OPEN_THEME}`);
    const cartels = page.locator(".cartel-title a");
    const [first, second] = [await cartels.nth(0).textContent(), await cartels.nth(1).textContent()];
    const addresses = [await cartels.nth(0).getAttribute("href"), await cartels.nth(1).getAttribute("href")];

    await signIn(page, ownDemo, staffWho({ role: "owner", language: LANGUAGE }));
    await page.goto(`${ownDemo.url}/desk/calls`);
    await page.getByRole("link", { name: says("selections-see") }).click();
    await page.getByRole("link", { name: says("selections-new") }).click();
    await page.locator('[name="title.fr"]').fill("Nos préférées");
    await page.getByLabel(says("selections-curator")).fill("Zoé Martin");
    await page.getByRole("button", { name: says("selections-begin") }).click();
    await expect(page.getByText(says("selections-done-begun"))).toBeVisible();

    for (const address of addresses) {
      await page.getByLabel(says("selections-address")).fill(ownDemo.url + address);
      await page.getByRole("button", { name: says("selections-pick"), exact: true }).click();
      await expect(page.getByText(says("selections-done-picked"))).toBeVisible();
      await expect(page.locator("#pieces li").getByRole("heading").last()).toHaveText(address === addresses[0] ? first : second);
    }
    await page.getByLabel(says("selections-address")).fill(`${ownDemo.url}/fr/musee`);
    await page.getByRole("button", { name: says("selections-pick"), exact: true }).click();
    await expect(page.locator("#address-error")).toHaveText(says("field-unknown-piece"));
    await page.getByRole("button", { name: says("selections-up", { title: second }) }).click();
    await expect(page.getByText(says("selections-done-moved"))).toBeVisible();
    await expect(page.locator("#pieces li").getByRole("heading")).toHaveText([second, first]);

    if (javaScriptEnabled) await expectAccessible(page);
    await page.getByRole("link", { name: says("selections-wall") }).click();
    await expect(page.getByText(says("selections-within"))).toHaveCount(2);
    if (javaScriptEnabled) await expectAccessible(page);
    await page.getByRole("link", { name: says("selections-back") }).click();

    await page.getByRole("button", { name: says("selections-announce") }).click();
    await expect(page.getByText(says("selections-done-announced"))).toBeVisible();
    await page.getByRole("link", { name: says("selections-see-page") }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nos préférées");
    await expect(page.locator(".cartel-title")).toHaveText([second, first]);
    await expect(page.locator(".facts")).toContainText("Zoé Martin");
    if (javaScriptEnabled) await expectAccessible(page);
  });
}
