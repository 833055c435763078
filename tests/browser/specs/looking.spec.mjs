// Whoever only looks finds a picture by its words, and looks at it over the whole screen.
import { OPEN_THEME } from "../support/contributor.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const TITLE = "Elle a perdu son téléphone";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a picture is found by its words, and all that hangs under its name from there", async ({
      page,
      demo,
      language,
    }) => {
      await page.goto(`${demo.url}/${language}/musee`);
      await page.getByRole("searchbox").fill("TELEPHONE per");
      await page.getByRole("button", { name: say(language, "search-act") }).click();
      await expect(page.locator(".cartel-title")).toHaveText([TITLE]);
      await expect(page.getByRole("searchbox")).toHaveValue("TELEPHONE per");
      await page.getByRole("link", { name: TITLE }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLE);
      const by = page.locator(".label .cartel-by a");
      const name = await by.innerText();
      await by.click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(say(language, "search-by-title", { name }));
      await expect(page.locator(".cartel-by").filter({ hasText: name })).toHaveCount(
        await page.locator(".cartel-by").count(),
      );
      await expect(page.getByRole("link", { name: TITLE })).toBeVisible();
      expect(await page.context().cookies()).toEqual([]);
    });
  });
}

test("a picture is looked at over the whole screen, nearer, and on to the next", async ({ page, demo, language }) => {
  await page.goto(`${demo.url}/${language}${OPEN_THEME}`);
  await page.getByRole("link", { name: TITLE }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLE);
  const whole = page.locator("[data-whole]");
  expect((await page.request.get(demo.url + (await whole.first().getAttribute("href")))).headers()["content-type"]).toBe("image/jpeg");
  await whole.first().click();
  const viewer = page.getByRole("dialog");
  const image = viewer.locator("img");
  const alts = await page.locator(".exhibit img").evaluateAll((images) => images.map(({ alt }) => alt));
  await expect(image).toHaveAttribute("alt", alts[0]);
  await expect.poll(() => image.evaluate(({ naturalWidth }) => naturalWidth)).toBeGreaterThan(0);
  const { width } = await image.boundingBox();
  await page.keyboard.press("+");
  await expect.poll(async () => Math.round((await image.boundingBox()).width / width * 10)).toBe(15);
  await page.keyboard.press("-");
  await expect.poll(async () => Math.round((await image.boundingBox()).width)).toBe(Math.round(width));
  await page.keyboard.press("ArrowRight");
  await expect(image).toHaveAttribute("alt", alts[1]);
  await page.keyboard.press("Escape");
  await expect(viewer).toBeHidden();
  await expect(whole.nth(1)).toBeFocused();
  await whole.first().press("Enter");
  // Before the first picture is the page before, in whose viewer one goes on.
  const newer = await page.locator('.neighbours [rel="prev"]').getAttribute("href");
  await viewer.getByRole("button", { name: say(language, "act-previous") }).click();
  await expect(page).toHaveURL(`${demo.url}${newer}#nearer`);
  await expect(viewer.locator("img")).toBeVisible();
  await viewer.getByRole("button", { name: say(language, "viewer-close") }).click();
  await expect(page).toHaveURL(`${demo.url}${newer}`);
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLE);
});
