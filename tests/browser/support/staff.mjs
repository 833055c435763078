// The staff of the demonstration, and the door they come in by.
import { readFileSync } from "node:fs";

const HOUSE = JSON.parse(
  readFileSync(new URL("../../../crates/demo/house.json", import.meta.url), "utf8"),
);

/** The one password of everybody in the demonstration. */
export const PASSWORD = HOUSE.password;

/** The first of the staff who is all that, as in `{ role: "moderator", language: "fr" }`. */
export function staffWho(wanted) {
  const fits = (person) => Object.keys(wanted).every((key) => person[key] === wanted[key]);
  const found = HOUSE.people.find(fits);
  if (!found) throw new Error(`nobody of the staff is ${JSON.stringify(wanted)}`);
  return found;
}

/**
 * Signs the browser of `page` in without opening the page for it, which has a test of its own.
 *
 * @param {import("@playwright/test").Page} page
 */
export async function signIn(page, house, { email, password = PASSWORD }) {
  const form = { email, password };
  const answer = await page.context().request.post(`${house.url}/sign-in`, { form });
  if (!answer.ok()) throw new Error(`${email} cannot sign in: ${answer.status()}`);
}
