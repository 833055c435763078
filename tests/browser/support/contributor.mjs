// What a contributor does on the form, by the labels that they read.
import { expect } from "@playwright/test";
import { png } from "./drawn.mjs";
import { say } from "./words.mjs";

/** The theme of the demonstration that is open, without a language. */
export const OPEN_THEME = "/musee/paper-toy/lichtenstein";
/** Its theme that is over. */
export const PAST_THEME = "/musee/paper-toy/hall";

/** The form's fields, found as their reader finds them. */
export function fieldsOf(page, language) {
  const named = (key, values) => say(language, key, values);
  return {
    pictures: page.getByLabel(named("contribute-label-pictures", { most: 5 })),
    title: page.getByRole("textbox", { name: named("contribute-label-title"), exact: true }),
    story: page.getByRole("textbox", { name: new RegExp(`^${named("contribute-label-story")}`) }),
    credit: page.getByRole("textbox", { name: named("contribute-label-credit"), exact: true }),
    email: page.getByRole("textbox", { name: named("contribute-label-email") }),
    alt: page.getByRole("textbox", { name: named("contribute-label-alt") }).first(),
    licence: (name) => page.getByRole("radio", { name, exact: true }),
    consents: page.getByRole("checkbox", { name: named("required") }),
    send: page.getByRole("button", { name: named("contribute-send"), exact: true }),
  };
}

/**
 * Fills the whole form in, but for what `sheet` leaves out; `null` leaves a field empty.
 *
 * @param {import("@playwright/test").Page} page on the form
 */
export async function fillIn(page, language, sheet) {
  const fields = fieldsOf(page, language);
  const { title, credit = "Ines B.", licence = "CC BY 4.0", agrees = true } = sheet;
  for (const field of ["story", "email", "alt"]) {
    if (sheet[field]) await fields[field].fill(sheet[field]);
  }
  if (title) await fields.title.fill(title);
  if (credit) await fields.credit.fill(credit);
  if (licence) await fields.licence(licence).check();
  if (agrees) for (const box of await fields.consents.all()) await box.check();
  if (sheet.files) await fields.pictures.setInputFiles(sheet.files);
}

/** Sends a contribution by the form and waits for its follow-up page; gives the page's address. */
export async function contribute(page, house, language, sheet) {
  await page.goto(`${house.url}/${language}${OPEN_THEME}/contribute`);
  await fillIn(page, language, sheet);
  await fieldsOf(page, language).send.click();
  await page.waitForURL(/\/follow\//);
  return followUpAddress(page);
}

/** Sends `count` small pictures, `N° 1` and on, each by a form of its own, as a program does. */
export async function sendMany(page, house, language, count) {
  const form = `${house.url}/${language}${OPEN_THEME}/contribute`;
  await page.goto(form);
  const boxes = page.locator('input[name="consent"][required]');
  const consents = await boxes.evaluateAll((all) => all.map(({ value }) => value));
  for (let nth = 1; nth <= count; nth += 1) {
    const sheet = new FormData();
    const file = new File([png(200 + (nth % 3) * 60, 200, nth)], `${nth}.png`, { type: "image/png" });
    sheet.set("pictures", file);
    for (const [name, value] of Object.entries({ title: `N° ${nth}`, credit: "Ines B.", licence: "cc-by-4.0" })) {
      sheet.set(name, value);
    }
    for (const consent of consents) sheet.append("consent", consent);
    const answer = await page.request.post(form, { multipart: sheet, headers: { accept: "application/json" } });
    expect(answer.status()).toBe(201);
  }
}

/** The private address that the follow-up page asks to keep. */
export async function followUpAddress(page) {
  return page.locator("#link").innerText();
}

/**
 * Reloads the follow-up page until it tells that state, as somebody does who waits.
 *
 * @param {string} key the message of the state
 */
export async function waitForState(page, language, key) {
  await expect(async () => {
    await page.reload();
    await expect(page.locator(".pill")).toHaveText(say(language, key), { timeout: 500 });
  }).toPass({ intervals: [100, 200, 400] });
}
