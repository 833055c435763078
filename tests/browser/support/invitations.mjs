// Somebody invited to the staff, and the letter that they got.
import { expect } from "@playwright/test";
import { mailOn } from "./letters.mjs";
import { signIn } from "./staff.mjs";
import { say } from "./words.mjs";

const INSTITUTION = "Musée d’Art Moderne";

/** An owner signs in and invites that address to one theme, by the form. */
export async function invite(page, house, owner, email) {
  const says = (key, values) => say(owner.language, key, values);
  await signIn(page, house, owner);
  await page.goto(`${house.url}/desk/people`);
  await page.getByRole("link", { name: says("people-invite"), exact: true }).click();
  await page.locator("#email").fill(email);
  await page.getByLabel(says("people-some")).check();
  await page.getByLabel("Pourquoi pleure-t-elle ?").check();
  await page.getByRole("button", { name: says("people-invite-send") }).click();
  await expect(page.getByRole("status")).toHaveText(says("people-done-invited"));
  await expect(page.getByRole("heading", { name: email })).toBeVisible();
}

/** The path of the page that the letter opens, once it has come. */
export async function joinPath(request, house, owner) {
  const subject = say(owner.language, "invitation-subject", { by: owner.name, institution: INSTITUTION });
  let letter;
  await expect(async () => {
    letter = await (await request.get(house.url + (await mailOn(request, house, subject)))).text();
  }).toPass();
  return /\/(?:fr|en)\/join\/[\w-]+/.exec(letter)[0];
}
