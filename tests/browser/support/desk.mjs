// What a moderator does at the desk.
import { expect } from "@playwright/test";

/** Opens the first of the queue; gives its title. */
export async function openFirst(page, house) {
  await page.goto(`${house.url}/desk`);
  const first = page.locator(".waiting > li a").first();
  const title = await first.locator(".waiting-title").innerText();
  await first.click();
  await expect(titleOf(page)).toHaveText(title);
  return title;
}

/** The heading of what is on the screen. */
export const titleOf = (page) => page.getByRole("heading", { level: 1 });

/** Waits until the page says that the picture is seen, and that a decision counts. */
export const expectSeen = (page) => expect(page.locator("main[data-seen]")).toBeAttached();

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
