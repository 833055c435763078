// An owner invites somebody; who accepts finds themselves before what waits.
import { invite, joinPath } from "../support/invitations.mjs";
import { PHONE } from "../support/screens.mjs";
import { staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const NEWCOMER = { email: "lucie@example.org", name: "Lucie Martin", password: "une cocotte en papier" };

async function accepts(page, house, path, language) {
  const says = (key, values) => say(language, key, values);
  await page.goto(house.url + path);
  await expect(page.getByRole("heading", { name: says("join-title") })).toBeVisible();
  await page.getByLabel(says("join-name")).fill(NEWCOMER.name);
  await page.getByLabel(says("sign-in-password")).fill(NEWCOMER.password);
  await page.getByRole("button", { name: says("invitation-accept") }).click();
  await expect(page).toHaveURL(`${house.url}/desk`);
}

const owner = staffWho({ role: "owner" });

test("who is invited to a theme accepts on a phone, and finds that theme", async ({
  page,
  open,
  request,
  ownDemo,
}) => {
  await invite(page, ownDemo, owner, NEWCOMER.email);
  const path = await joinPath(request, ownDemo, owner);
  const phone = await open(PHONE);
  await accepts(phone, ownDemo, path, owner.language);
  await expect(phone.getByRole("link", { name: "Le petit peuple du musée" })).toHaveCount(0);
  await phone.goto(`${ownDemo.url}/desk/account`);
  await expect(phone.getByText(say(owner.language, "account-session-own"))).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the same, and whoever is removed is shown nothing more", async ({ page, open, request, ownDemo }) => {
    const says = (key, values) => say(owner.language, key, values);
    await invite(page, ownDemo, owner, NEWCOMER.email);
    const other = await open(PHONE, { javaScriptEnabled: false });
    await accepts(other, ownDemo, await joinPath(request, ownDemo, owner), owner.language);
    await page.goto(`${ownDemo.url}/desk/people`);
    await page.getByRole("link", { name: `${says("people-change")} ${NEWCOMER.name}` }).click();
    await page.getByRole("button", { name: says("people-dismiss") }).click();
    await expect(page.getByRole("status")).toHaveText(says("people-done-dismissed"));
    await other.goto(`${ownDemo.url}/desk`);
    await expect(other.getByRole("link", { name: /Pourquoi pleure-t-elle/ })).toHaveCount(0);
  });
});
