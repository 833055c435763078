// Letters are held, reworded and released from the outbox: one by one, or by the setting of their call.
import { refuseFirst } from "../support/desk.mjs";
import { signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const { language, ...manager } = staffWho({ role: "owner" });
const says = (key, values) => say(language, key, values);
const WORDS = "Le point est tombé sur le mur : une autre prise, peut-être ?";

/** Opens a letter of the outbox, writes the personal line and comes back. */
async function reword(page, title) {
  await page.locator(".outbox li", { hasText: title }).getByRole("link").click();
  await page.getByLabel(says("outbox-words"), { exact: true }).fill(WORDS);
  await page.getByRole("button", { name: says("act-save") }).click();
  await expect(page.locator(".mail-body")).toContainText(WORDS);
  await page.getByRole("link", { name: says("act-back") }).click();
}

async function release(page, title) {
  await page.getByLabel(title, { exact: true }).check();
  await page.getByRole("button", { name: says("outbox-release") }).click();
}

test.describe("a letter, by forms alone", () => {
  test.use({ javaScriptEnabled: false });

  test("is held, reworded and released", async ({ page, ownDemo }) => {
    await signIn(page, ownDemo, manager);
    const title = await refuseFirst(page, ownDemo, { language, javaScriptEnabled: false });
    await page.goto(`${ownDemo.url}/desk/outbox`);
    await page.getByLabel(title, { exact: true }).check();
    await page.getByRole("button", { name: says("outbox-hold") }).click();
    await expect(page.locator(".outbox .pill")).toHaveText(says("outbox-held"));
    await reword(page, title);
    await release(page, title);
    await expect(page.locator(".outbox .pill")).toHaveCount(0);
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    // What is released leaves at once.
    test.use({ javaScriptEnabled, settings: { CIMAISE_UNDO_MINUTES: "0" } });

    test("the letters of a call wait by its setting, are reworded, released, and arrive", async ({ page, ownDemo }) => {
      await signIn(page, ownDemo, manager);
      await page.goto(`${ownDemo.url}/desk/calls`);
      await page.getByRole("link", { name: says("set-up-edit-call") }).click();
      await page.getByLabel(says("set-up-telling-choice", { choice: "released" })).check();
      await page.getByRole("button", { name: says("act-save") }).click();
      await expect(page.getByRole("status")).toHaveText(says("set-up-done-call-saved"));

      const title = await refuseFirst(page, ownDemo, { language, javaScriptEnabled });
      await page.goto(`${ownDemo.url}/desk/outbox`);
      await expect(page.getByText(says("outbox-held-by-call"))).toBeVisible();
      const waiting = page.locator(".outbox li", { hasText: title });
      await expect(waiting.locator(".pill")).toHaveText(says("outbox-held"));
      await reword(page, title);
      await release(page, title);
      await expect(waiting).toHaveCount(0);

      const letter = page.getByRole("link", { name: says("letters-refused-subject", { title }) });
      await expect(async () => {
        await page.goto(`${ownDemo.url}/mails`);
        await expect(letter).toBeVisible({ timeout: 500 });
      }).toPass();
      await letter.click();
      await expect(page.locator(".mail-body")).toContainText(WORDS);
    });
  });
}
