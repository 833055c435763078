// Every format, from the file picker and dropped on the form, until it waits at the desk.
import { writeFileSync } from "node:fs";
import { animatedGif, bigPicture } from "../support/big.mjs";
import { OPEN_THEME, fieldsOf, fillIn, waitForState } from "../support/contributor.mjs";
import { formatPath, looksOf, seen } from "../support/formats.mjs";
import { dropFiles, expectArrived, keeps } from "../support/sending.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const TITLE = "Larme de papier";

/** As many at a time as a form takes. */
const FAMILIES = {
  "JPEG as it is written": ["baseline.jpg", "progressive.jpg", "444.jpg", "grey.jpg", "sideways.jpg"],
  "JPEG of four inks, or with more behind": ["cmyk.jpg", "mpo.jpg", "ultra-hdr.jpg", "motion.jpg"],
  PNG: ["8-bits.png", "16-bits.png", "palette.png", "alpha.png", "animated.png"],
  "WebP and GIF": ["lossy.webp", "lossless.webp", "animated.webp", "still.gif", "animated.gif"],
  "AVIF and HEIC": ["plain.avif", "sideways.avif", "plain.heic", "sideways.heic"],
};

/** Each is told where its hands are: nobody drags a file on a phone. */
const WAYS = {
  "from the file picker": { choose: pickFiles, tag: "@phone" },
  "by drag and drop": { choose: dropFiles, tag: "@desktop" },
};

async function pickFiles(page, paths) {
  const chooser = page.waitForEvent("filechooser");
  await page.locator(".drop-zone label").click();
  await (await chooser).setFiles(paths);
}

/** What is said of a chosen picture beside how far it is. */
async function notesOf(preview) {
  const notes = await preview.locator("> .hint:not(.preview-stage):not(:empty)").allInnerTexts();
  return notes.map((note) => note.replaceAll(/\s+/g, " "));
}

/** What is to be said of it: Chromium draws no HEIC. */
function expectedNotes(name, language) {
  if (name.startsWith("animated")) return [say(language, "contribute-moves")];
  return name.endsWith(".heic") ? [say(language, "contribute-unseen")] : [];
}

for (const [way, { choose, tag }] of Object.entries(WAYS)) {
  for (const [family, names] of Object.entries(FAMILIES)) {
    test(`${family} ${way}: seen in the form, waiting and drawn upright at the desk`, { tag }, async ({
      page,
      moderator,
      ownDemo,
      language,
    }) => {
      const paths = names.map(formatPath);
      await page.goto(`${ownDemo.url}/${language}${OPEN_THEME}/contribute`);
      await choose(page, paths);
      await expectArrived(page, language, names.length);
      for (const [place, name] of names.entries()) {
        const preview = page.locator(".preview").nth(place);
        await expect.poll(() => notesOf(preview), { message: name }).toEqual(expectedNotes(name, language));
        if (!name.endsWith(".heic")) expect(await seen(preview.locator("img")), name).toBe(looksOf(name));
      }
      await fillIn(page, language, { title: TITLE });
      await fieldsOf(page, language).send.click();
      await page.waitForURL(/\/follow\//);
      expect(paths.map((path) => keeps(ownDemo, path))).toEqual(paths.map(() => true));
      await waitForState(page, language, "follow-up-waiting");
      expect(await drawnAtDesk(moderator, ownDemo)).toEqual(names.map(looksOf));
    });
  }

  test(`a photograph of 12 megapixels, and other big ones, ${way}`, { tag }, async ({ page, ownDemo, language }, testInfo) => {
    test.slow();
    const paths = await bigOnes(page, testInfo);
    await page.goto(`${ownDemo.url}/${language}${OPEN_THEME}/contribute`);
    await choose(page, paths);
    await expectArrived(page, language, 4);
    await fillIn(page, language, { title: TITLE });
    await fieldsOf(page, language).send.click();
    await page.waitForURL(/\/follow\//);
    expect(paths.map((path) => keeps(ownDemo, path))).toEqual([true, true, true, true]);
    await waitForState(page, language, "follow-up-waiting");
    await expect(page.locator(".own-pictures img")).toHaveCount(4);
  });
}

/** What a moderator is shown of the contribution that has just come, picture by picture. */
async function drawnAtDesk(page, house) {
  await page.goto(`${house.url}/desk`);
  await page.locator(".waiting > li a").filter({ hasText: TITLE }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLE);
  const drawn = [];
  for (const image of await page.locator(".stage figure img").all()) {
    await image.scrollIntoViewIfNeeded();
    await expect(image).toBeVisible();
    drawn.push(await seen(image));
  }
  return drawn;
}

async function bigOnes(page, testInfo) {
  const gif = testInfo.outputPath("danse.gif");
  writeFileSync(gif, animatedGif(320, 240));
  return [
    await bigPicture(page, testInfo, { name: "larme.jpg", width: 4000, height: 3000 }),
    await bigPicture(page, testInfo, { name: "larme.png", type: "image/png", width: 800, height: 600 }),
    await bigPicture(page, testInfo, { name: "larme.webp", type: "image/webp" }),
    gif,
  ];
}

test("a picture that the browser cannot draw keeps its calm place, also after a reload", async ({
  page,
  ownDemo,
  language,
}) => {
  await page.goto(`${ownDemo.url}/${language}${OPEN_THEME}/contribute`);
  await fieldsOf(page, language).pictures.setInputFiles(formatPath("plain.heic"));
  await expectCalmPlace(page, language);
  await expectArrived(page, language);
  await page.reload();
  await expectArrived(page, language);
  await expectCalmPlace(page, language);
});

/** The name and a sentence, beside a place that is empty but no broken image. */
async function expectCalmPlace(page, language) {
  const preview = page.locator(".preview");
  await expect(preview.locator(".preview-name")).toHaveText(/^plain\.heic/);
  await expect(preview.getByText(say(language, "contribute-unseen"))).toBeVisible();
  const image = preview.locator("img");
  expect(await image.evaluate(({ complete, naturalWidth }) => [complete, naturalWidth])).toEqual([true, 1]);
  const { width, height } = await image.boundingBox();
  expect(width / height).toBeCloseTo(4 / 3, 1);
}

test("a file that is no picture is told by its own sentence alone", async ({ page, ownDemo, language }) => {
  await page.goto(`${ownDemo.url}/${language}${OPEN_THEME}/contribute`);
  const files = { name: "lettre.heic", mimeType: "image/heic", buffer: Buffer.from("Chère amie, voici l'image promise.") };
  await fieldsOf(page, language).pictures.setInputFiles(files);
  await expect(page.locator(".preview .field-error")).toHaveText(say(language, "field-file-unknown-format"));
  await expect(page.locator(".preview img.unseen")).toHaveCount(1);
  await expect(page.getByText(say(language, "contribute-unseen"))).toHaveCount(0);
});
