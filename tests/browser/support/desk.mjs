// What a moderator does at the desk.
import { expect } from "@playwright/test";
import { say } from "./words.mjs";

/** Opens the first of the queue; gives its title. */
export async function openFirst(page, house) {
  await page.goto(`${house.url}/desk`);
  const first = page.locator(".waiting > li a").first();
  const title = await first.locator(".waiting-title").innerText();
  await first.click();
  await expect(titleOf(page)).toHaveText(title);
  return title;
}

/** Refuses the first of the queue for being blurred, with the script of the desk or without; gives its title. */
export async function refuseFirst(page, house, { language, javaScriptEnabled }) {
  const title = await openFirst(page, house);
  await page.locator("a.refuse").first().click();
  await page.getByRole("radio", { name: say(language, "reason-too-blurred") }).check();
  const refuse = page.getByRole("button", { name: say(language, "desk-refuse-now") });
  if (javaScriptEnabled) {
    await clickToDecide(page, refuse);
  } else {
    await refuse.click();
    await page.waitForURL(/done=/);
  }
  return title;
}

/** The heading of what is on the screen. */
export const titleOf = (page) => page.getByRole("heading", { level: 1 });

/**
 * Waits until the page says that the picture is seen, and that a decision counts. The page itself looks,
 * each time that it is drawn: whoever asks from outside asks half a second later.
 *
 * @param {string} [title] what the picture is called, where another one stood there before
 */
export async function expectSeen(page, title) {
  await page.waitForFunction(isSeen, title, { timeout: 10_000 }).catch(async () => {
    if (title) await expect(titleOf(page)).toHaveText(title);
    await expect(page.locator("main[data-seen]")).toBeAttached();
  });
}

/** In the page. */
function isSeen(title) {
  const plain = (text) => text?.replaceAll(/\s+/g, " ").trim();
  const heading = document.querySelector("main[data-seen] h1");
  return heading && (!title || plain(heading.textContent) === plain(title));
}

/** Presses a key that decides; the decision is sent once. */
export const pressToDecide = (page, key) => decide(page, () => page.keyboard.press(key));

/** Clicks a button that decides; the decision is sent once. */
export const clickToDecide = (page, button) => decide(page, () => button.click());

/** Acts until the desk takes it: it ignores what falls on a picture that nobody can have seen yet. */
async function decide(page, act) {
  let sent;
  page.waitForRequest((request) => request.method() === "POST").then((request) => (sent = request), () => {});
  await expect(async () => {
    if (!sent) await act();
    await expect.poll(() => Boolean(sent), { timeout: 500, intervals: [20] }).toBe(true);
  }).toPass({ intervals: [50] });
  await sent.response();
}

/** The titles that wait, in their order. */
export async function waitingTitles(page, house) {
  await page.goto(`${house.url}/desk`);
  return page.locator(".waiting-title").allInnerTexts();
}
