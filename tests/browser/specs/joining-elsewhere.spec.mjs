// Who is invited joins with an account elsewhere, without a password, and shows there again who they are.
import { expectAccessible } from "../support/checks.mjs";
import { moveTimes } from "../support/databases.mjs";
import { invite, joinPath } from "../support/invitations.mjs";
import { settingsOf, signInThere, startProvider } from "../support/provider.mjs";
import { PHONE } from "../support/screens.mjs";
import { staffWho } from "../support/staff.mjs";
import { expect, test as base } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const owner = staffWho({ role: "owner" });
const says = (key, values) => say(owner.language, key, values);
const LABEL = { fr: "Le compte de la ville", en: "The town's account" }[owner.language];
const ACCOUNT = { subject: "12", email: "lucie@example.org" };

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

    test("it opens the invitation, and later what asks again who one is", async ({ page, open, request, ownDemo }) => {
      await invite(page, ownDemo, owner, ACCOUNT.email);
      const phone = await open(PHONE, { javaScriptEnabled });
      await phone.goto(ownDemo.url + (await joinPath(request, ownDemo, owner)));
      if (javaScriptEnabled) await expectAccessible(phone);
      await phone.getByRole("link", { name: LABEL }).click();
      await signInThere(phone, ACCOUNT);
      await expect(phone).toHaveURL(`${ownDemo.url}/desk`);
      await phone.goto(`${ownDemo.url}/desk/account`);
      await expect(phone.getByText(says("elsewhere-no-password"))).toBeVisible();

      await moveTimes(ownDemo, "UPDATE sessions SET confirmed_at = confirmed_at - interval '20 minutes'");
      await phone.getByRole("link", { name: says("tokens-new"), exact: true }).click();
      await phone.getByLabel(says("tokens-name"), { exact: true }).fill("Écran du hall");
      await phone.getByRole("button", { name: says("tokens-make") }).click();
      await expect(phone.getByRole("heading", { name: says("confirmation-title") })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(phone);
      await phone.getByRole("button", { name: says("confirmation-act") }).click();
      await expect(phone.getByRole("heading", { name: says("confirmation-title") })).toBeVisible();

      const opened = phone.waitForEvent("popup");
      await phone.getByRole("link", { name: LABEL }).click();
      const there = await opened;
      await signInThere(there, ACCOUNT);
      await expect(there.getByRole("status")).toHaveText(says("elsewhere-done-confirmed"));
      await there.close();
      await phone.getByRole("button", { name: says("confirmation-act") }).click();
      await expect(phone.getByRole("heading", { name: says("tokens-made") })).toBeVisible();
      await phone.getByRole("link", { name: says("tokens-noted") }).click();
      await expect(phone.getByRole("heading", { name: "Écran du hall" })).toBeVisible();
    });
  });
}
