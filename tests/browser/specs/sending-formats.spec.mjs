// Every format, from the file picker and dropped on the form.
import { writeFileSync } from "node:fs";
import { animatedGif, bigPicture } from "../support/big.mjs";
import { OPEN_THEME, fieldsOf, fillIn, waitForState } from "../support/contributor.mjs";
import { dropFiles, expectArrived, keeps } from "../support/sending.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const TITLE = "Larme de papier";

/** A photograph of 12 megapixels, and one picture of each other format. */
async function oneOfEach(page, testInfo) {
  const gif = testInfo.outputPath("danse.gif");
  writeFileSync(gif, animatedGif(320, 240));
  return [
    await bigPicture(page, testInfo, { name: "larme.jpg", width: 4000, height: 3000 }),
    await bigPicture(page, testInfo, { name: "larme.png", type: "image/png", width: 800, height: 600 }),
    await bigPicture(page, testInfo, { name: "larme.webp", type: "image/webp" }),
    gif,
  ];
}

const WAYS = {
  "from the file picker": async (page, language, paths) => {
    const chooser = page.waitForEvent("filechooser");
    await page.locator(".drop-zone label").click();
    await (await chooser).setFiles(paths);
  },
  "by drag and drop": (page, _language, paths) => dropFiles(page, paths),
};

for (const [way, choose] of Object.entries(WAYS)) {
  test(`JPEG of 12 megapixels, PNG, WebP and GIF arrive ${way}`, async ({ page, ownDemo, language }, testInfo) => {
    test.slow();
    const paths = await oneOfEach(page, testInfo);
    await page.goto(`${ownDemo.url}/${language}${OPEN_THEME}/contribute`);
    await choose(page, language, paths);
    await expectArrived(page, language, 4);
    for (const image of await page.locator(".preview img").all()) {
      await expect.poll(() => image.evaluate(({ naturalWidth }) => naturalWidth)).toBeGreaterThan(0);
    }
    await expect(page.locator(".preview").nth(3)).toContainText(say(language, "contribute-moves"));
    await expect(page.getByText(say(language, "contribute-moves"))).toHaveCount(1);
    await fillIn(page, language, { title: TITLE });
    await fieldsOf(page, language).send.click();
    await page.waitForURL(/\/follow\//);
    expect(paths.map((path) => keeps(ownDemo, path))).toEqual([true, true, true, true]);
    await waitForState(page, language, "follow-up-waiting");
    await expect(page.locator(".own-pictures img")).toHaveCount(4);
  });
}

test("one that is too small is told by its first bytes, whatever its format, and stays", async ({
  page,
  demo,
  language,
}, testInfo) => {
  const gif = testInfo.outputPath("timbre.gif");
  writeFileSync(gif, animatedGif(120, 90));
  const small = (kind) =>
    bigPicture(page, testInfo, { name: `timbre.${kind}`, type: `image/${kind}`, width: 120, height: 90 });
  const announced = [];
  page.on("request", (request) => request.url().includes("/uploads") && announced.push(request.url()));
  await page.goto(`${demo.url}/${language}${OPEN_THEME}/contribute`);
  const paths = [await small("jpeg"), await small("png"), await small("webp"), gif];
  await fieldsOf(page, language).pictures.setInputFiles(paths);
  const sentence = say(language, "field-file-too-small", { width: 120, height: 90, min: 200 });
  await expect(page.locator(".preview .field-error")).toHaveText(Array(4).fill(sentence));
  expect(announced).toEqual([]);
});
