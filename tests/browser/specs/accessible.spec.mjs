// axe-core finds nothing on any page: in the language of the project, in light and in dark.
import { expectAccessible } from "../support/checks.mjs";
import { openPlace, PUBLIC_PAGES, STAFF_PAGES } from "../support/pages.mjs";
import { test } from "../support/test.mjs";

for (const place of [...PUBLIC_PAGES, ...STAFF_PAGES]) {
  test(`accessible: ${place.name}`, async ({ page, demo, language }) => {
    await openPlace(page, demo, language, place);
    await expectAccessible(page);
  });
}

test("an empty house is accessible", async ({ page, house, language }) => {
  await page.goto(`${house.url}/${language}/`);
  await expectAccessible(page);
});
