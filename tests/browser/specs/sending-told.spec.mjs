// What can be told before sending is told before sending: the type, the weight, the sides. And it is
// what the house would have answered.
import { randomUUID } from "node:crypto";
import { copyFileSync, truncateSync } from "node:fs";
import { bigPicture } from "../support/big.mjs";
import { expectAccessible } from "../support/checks.mjs";
import { OPEN_THEME, fieldsOf } from "../support/contributor.mjs";
import { formatPath, saying } from "../support/formats.mjs";
import { openLine } from "../support/line.mjs";
import { UNFIT } from "../support/photographs.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

/** Sides that no picture may have, with the sentence that they call for. */
const SIDES = [
  [120, 90, "field-file-too-small", { min: 200 }],
  [20_000, 300, "field-file-too-long", { max: 16_384 }],
  [9000, 8000, "field-file-too-many-pixels", {}],
];
const PLAIN = ["baseline.jpg", "8-bits.png", "still.gif", "plain.avif", "plain.heic", "sideways.heic"];
/** The most that a file may weigh, in bytes. */
const MOST = 25_000_000;

for (const name of PLAIN) {
  test(`the sides of ${name} are read from its first bytes, and judged as the house judges`, async ({
    page,
    ownDemo,
    language,
  }) => {
    const files = SIDES.map(([width, height]) => ({ name, mimeType: "", buffer: saying(name, width, height) }));
    const sentences = SIDES.map(([width, height, key, values]) => say(language, key, { width, height, ...values }));
    expect(await chosen(page, ownDemo, language, files)).toEqual(sentences);
    expect(await Promise.all(files.map((file) => answered(page, ownDemo, language, file)))).toEqual(sentences);
  });
}

test("a file that is no picture is told by what it is, as the house tells it", async ({ page, ownDemo, language }) => {
  const { "file-empty": empty, ...others } = UNFIT;
  const files = Object.values(others);
  const sentences = Object.keys(others).map((code) => say(language, `field-${code}`));
  expect(await chosen(page, ownDemo, language, files)).toEqual(sentences);
  expect(await Promise.all(files.map((file) => answered(page, ownDemo, language, file)))).toEqual(sentences);
});

test("a file that is too heavy by one byte is told so, one that is not leaves", async ({
  page,
  ownDemo,
  language,
}, testInfo) => {
  const weighing = (bytes) => {
    const path = testInfo.outputPath(`${bytes}.jpg`);
    copyFileSync(formatPath("baseline.jpg"), path);
    truncateSync(path, bytes);
    return path;
  };
  const sentence = say(language, "field-file-too-many-bytes", { megabytes: 25 });
  expect(await chosen(page, ownDemo, language, [weighing(MOST + 1)])).toEqual([sentence]);
  const announced = page.waitForRequest((request) => request.url().endsWith("/uploads"));
  await fieldsOf(page, language).pictures.setInputFiles(weighing(MOST));
  expect((await announced).headers()["upload-length"]).toBe(String(MOST));
});

test("a house that reads no HEIC says what to do instead", async ({ page, demo, language }) => {
  await page.goto(`${demo.url}/${language}${OPEN_THEME}/contribute`);
  // What its page would have been, had it been built so.
  await page.evaluate(() => {
    const { pictures } = document.querySelector("#contribution").elements;
    pictures.accept = pictures.accept.replace(",image/heic", "");
  });
  await fieldsOf(page, language).pictures.setInputFiles(formatPath("plain.heic"));
  await expect(page.locator(".preview .field-error")).toHaveText(say(language, "field-file-heic"));
});

/** What the form says of each file when they are chosen, though nothing has left. */
async function chosen(page, house, language, files) {
  const left = [];
  page.on("request", (request) => request.url().includes("/uploads") && left.push(request.url()));
  await page.goto(`${house.url}/${language}${OPEN_THEME}/contribute`);
  await fieldsOf(page, language).pictures.setInputFiles(files);
  const errors = page.locator(".preview .field-error:not(:empty)");
  await expect(errors).toHaveCount(files.length);
  expect(left).toEqual([]);
  return (await errors.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, " "));
}

/** What the house answers to whoever sends a file all the same. */
async function answered(page, house, language, { name, buffer }) {
  const base64 = (text) => Buffer.from(text).toString("base64");
  const answer = await page.request.post(`${house.url}/api/v1/uploads`, {
    headers: {
      "accept-language": language,
      "content-type": "application/offset+octet-stream",
      "tus-resumable": "1.0.0",
      "upload-length": String(buffer.length),
      "upload-metadata": `filename ${base64(name)},submission ${base64(randomUUID())}`,
    },
    data: buffer,
  });
  const { detail, errors } = await answer.json();
  return (errors?.[0]?.detail ?? detail).replaceAll(/\s+/g, " ");
}

test("the form with a picture on its way is accessible", async ({ page, ownDemo, language }, testInfo) => {
  const line = await openLine(ownDemo.url);
  await page.goto(`${line.url}/${language}${OPEN_THEME}/contribute`);
  const path = await bigPicture(page, testInfo, { name: "larme.jpg" });
  line.holdAt(200_000);
  await fieldsOf(page, language).pictures.setInputFiles(path);
  await line.held();
  await page.getByRole("button", { name: say(language, "contribute-pause") }).click();
  await expectAccessible(page);
  await line.close();
});
