// Hands that know no mouse.
import { expect } from "@playwright/test";

/** More stops than any page has. */
const PATIENCE = 150;

/**
 * Presses Tab until `target` has the focus, and checks that somebody who looks can see it.
 *
 * @param {import("@playwright/test").Locator} target
 */
export async function tabTo(page, target) {
  await target.waitFor({ state: "attached" });
  for (let stop = 0; stop < PATIENCE; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      // The page may still be scrolling to it.
      await expect.poll(() => focusIsSeen(page), { message: "the focus is seen" }).toBe(true);
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never comes to ${target}`);
}

/** The same, then Enter. */
export async function enter(page, target) {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** What has the focus, or something around it, has an outline, inside the window. */
function focusIsSeen(page) {
  return page.evaluate(() => {
    const outlined = (element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 1;
    };
    let shown = document.activeElement;
    while (shown && !outlined(shown)) shown = shown.parentElement;
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    return Boolean(shown) && bottom > 0 && top < innerHeight;
  });
}
