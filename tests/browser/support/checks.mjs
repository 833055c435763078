// What must hold on every page.
import axe from "axe-core";
import { expect } from "@playwright/test";

/** What axe-core checks: WCAG 2.2 at level AA, and all that it contains. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * Fails when axe-core finds a fault in what the page shows, in light and in dark. Each fault is
 * told as the rule, the elements that break it and what axe-core measured.
 *
 * @param {import("@playwright/test").Page} page
 */
export async function expectAccessible(page) {
  await page.emulateMedia({ colorScheme: "light" });
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  expect(await page.evaluate(faults, { type: "tag", values: RULES }), "in light").toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  // Only the colours are others.
  expect(await page.evaluate(faults, { type: "rule", values: ["color-contrast"] }), "in dark").toEqual([]);
}

/** In the page: what breaks these rules. What holds is not gathered, which would take as long again. */
async function faults(runOnly) {
  // Pages hear of another scheme when the next frame is drawn.
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  // Colours that pass from one scheme to the other are neither's.
  const passing = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
  await Promise.allSettled(passing.map(({ finished }) => finished));
  // Nothing runs in the frame of a mail, axe-core neither: the letter is a page of its own here.
  const { violations } = await window.axe.run({ runOnly, iframes: false, resultTypes: ["violations"] });
  return violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    elements: nodes.map(({ target, any }) => [target.join(" "), ...any.map((one) => one.message)]),
  }));
}

/**
 * The elements that reach beyond the sides of the window, when the page is wider than it: somebody
 * would have to scroll sideways to read.
 *
 * @param {import("@playwright/test").Page} page
 * @returns {Promise<string[]>} none when the page fits
 */
export function tooWide(page) {
  return page.evaluate(() => {
    const screen = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= screen) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 0 && right > screen + 1;
    });
    return [`${document.documentElement.scrollWidth} > ${screen}`].concat(
      wide.slice(0, 8).map((element) => `${element.tagName}.${element.className}`),
    );
  });
}

/** The addresses of the pictures that the page shows and that did not arrive. */
export function brokenPictures(page) {
  return page.evaluate(async () => {
    const images = [...document.images];
    // A lazy one below the window is fetched now.
    for (const image of images) image.loading = "eager";
    // Another width may be chosen meanwhile, which ends a decoding: it is asked again.
    const arrived = async (image) => {
      for (let left = 5; left > 0; left -= 1) {
        const drawn = await image.decode().then(() => image.naturalWidth > 0, () => false);
        if (drawn) return true;
      }
      return false;
    };
    const all = await Promise.all(images.map(arrived));
    return images.filter((_, index) => !all[index]).map((image) => image.currentSrc || image.src);
  });
}
