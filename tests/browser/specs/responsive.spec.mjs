// Nobody scrolls sideways: on a small phone, a phone, a desktop, at 200 % zoom, with large text.
import { brokenPictures, tooWide } from "../support/checks.mjs";
import { openPlace, PUBLIC_PAGES, STAFF_PAGES } from "../support/pages.mjs";
import { expect, test } from "../support/test.mjs";

/** Width and height in pixels. 683 is a desktop of 1366 at 200 %. */
const WINDOWS = [[320, 568], [390, 844], [683, 450], [1366, 900]];

test.describe("on a screen that is not a phone's", () => {
  // A phone's browser zooms out until a wide page fits: the fault would not show.
  test.use({ isMobile: false });

  for (const place of [...PUBLIC_PAGES, ...STAFF_PAGES]) {
    test(`fits: ${place.name}`, async ({ page, demo, language }) => {
      await openPlace(page, demo, language, place);
      for (const [width, height] of WINDOWS) {
        await page.setViewportSize({ width, height });
        expect(await tooWide(page), `${width} pixels`).toEqual([]);
      }
      await page.setViewportSize({ width: 390, height: 844 });
      await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
      expect(await tooWide(page), "text at 200 %").toEqual([]);
      expect(await brokenPictures(page)).toEqual([]);
    });
  }
});

test("nothing moves for a reader who wants no motion", async ({ page, demo, language }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openPlace(page, demo, language, PUBLIC_PAGES.find(({ name }) => name === "wall"));
  await page.locator(".piece").first().hover();
  const moving = await page.evaluate(() =>
    document.getAnimations().filter(({ effect }) => effect.getComputedTiming().duration > 1).length,
  );
  expect(moving).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe("auto");
});

test("a picture sways for a reader who does not mind", async ({ page, demo, language }) => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await openPlace(page, demo, language, PUBLIC_PAGES.find(({ name }) => name === "wall"));
  await page.locator(".piece").first().hover();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(1);
});

test("on the smallest phone the way to take part stands beside the name", async ({ page, demo, language }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await openPlace(page, demo, language, PUBLIC_PAGES.find(({ name }) => name === "wall"));
  const middle = async (selector) => {
    const { y, height } = await page.locator(selector).boundingBox();
    return Math.round(y + height / 2);
  };
  expect(await middle(".top-bar .participate")).toBe(await middle(".top-bar .brand"));
});

test("the acts of a moderator lie under the thumb on a phone", async ({ page, demo, language }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPlace(page, demo, language, STAFF_PAGES.find(({ name }) => name === "contribution"));
  const buttons = await page.locator(".acts").getByRole("button").all();
  const boxes = await Promise.all(buttons.map((button) => button.boundingBox()));
  for (const { y, height } of boxes) {
    expect(height).toBeGreaterThanOrEqual(44);
    expect(y).toBeGreaterThan(844 / 2);
    expect(y + height).toBeLessThanOrEqual(844);
  }
});
