// An owner invites somebody; who accepts finds themselves before what waits.
import { mailOn } from "../support/letters.mjs";
import { PHONE } from "../support/screens.mjs";
import { signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const NEWCOMER = { email: "lucie@example.org", name: "Lucie Martin", password: "une cocotte en papier" };
const INSTITUTION = "Musée d’Art Moderne";

async function invites(page, house, owner) {
  const says = (key, values) => say(owner.language, key, values);
  await signIn(page, house, owner);
  await page.goto(`${house.url}/desk/people`);
  await page.getByRole("link", { name: says("people-invite"), exact: true }).click();
  await page.locator("#email").fill(NEWCOMER.email);
  await page.getByLabel(says("people-some")).check();
  await page.getByLabel("Pourquoi pleure-t-elle ?").check();
  await page.getByRole("button", { name: says("people-invite-send") }).click();
  await expect(page.getByRole("status")).toHaveText(says("people-done-invited"));
  await expect(page.getByRole("heading", { name: NEWCOMER.email })).toBeVisible();
}

/** The path of the page that the letter opens. */
async function joinPath(request, house, owner) {
  const subject = say(owner.language, "invitation-subject", { by: owner.name, institution: INSTITUTION });
  let letter;
  await expect(async () => {
    letter = await (await request.get(house.url + (await mailOn(request, house, subject)))).text();
  }).toPass();
  return /\/(?:fr|en)\/join\/[\w-]+/.exec(letter)[0];
}

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
  await invites(page, ownDemo, owner);
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
    await invites(page, ownDemo, owner);
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
