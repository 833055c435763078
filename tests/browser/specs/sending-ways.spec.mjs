// Other ways into the form than the file picker: dragged onto the page, or pasted.
import { readFileSync } from "node:fs";
import { OPEN_THEME, fieldsOf } from "../support/contributor.mjs";
import { formatPath, seen } from "../support/formats.mjs";
import { drag, dropFiles, expectArrived, middleOf } from "../support/sending.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const PICTURE = formatPath("baseline.jpg");
/** A place that is no more in the window. */
const OUTSIDE = { x: -10, y: -10 };

const openForm = (page, house, language) => page.goto(`${house.url}/${language}${OPEN_THEME}/contribute`);

test("the zone shows that it would take what is dragged over it, until it is dragged away", async ({
  page,
  demo,
  language,
}) => {
  await openForm(page, demo, language);
  const zone = page.locator(".drop-zone");
  const border = () => zone.evaluate((element) => getComputedStyle(element).borderTopStyle);
  expect(await border()).toBe("dashed");
  await drag(page, [PICTURE], await middleOf(zone), ["dragEnter", "dragOver"]);
  await expect.poll(border).toBe("solid");
  await drag(page, [PICTURE], OUTSIDE, ["dragOver", "dragCancel"]);
  await expect.poll(border).toBe("dashed");
  await expect(page.locator(".preview")).toHaveCount(0);
});

test("what is dropped beside the zone is taken too, said aloud, and the page stays", async ({
  page,
  ownDemo,
  language,
}) => {
  await openForm(page, ownDemo, language);
  const address = page.url();
  const beside = await middleOf(page.getByRole("heading", { level: 1 }));
  await drag(page, [PICTURE], beside, ["dragEnter", "dragOver", "drop"]);
  await expect(page.getByRole("status").filter({ hasText: "baseline.jpg" })).toBeAttached();
  await expectArrived(page, language);
  await expect(page.locator(".drop-zone.over")).toHaveCount(0);
  expect(page.url()).toBe(address);
});

test("what is dragged from the page itself, as browsers let one drag a preview, is not chosen", async ({
  page,
  ownDemo,
  language,
}) => {
  await openForm(page, ownDemo, language);
  await dropFiles(page, [PICTURE]);
  await expectArrived(page, language);
  const preview = page.locator(".preview img");
  await preview.dispatchEvent("dragstart");
  await dropFiles(page, [formatPath("8-bits.png")]);
  await preview.dispatchEvent("dragend");
  await dropFiles(page, [formatPath("444.jpg")]);
  await expect(page.locator(".preview-name")).toHaveText([/^baseline\.jpg/, /^444\.jpg/]);
});

test("where there is a mouse, the form tells of both ways; a phone is spared them", async ({
  page,
  demo,
  language,
  isMobile,
}) => {
  await openForm(page, demo, language);
  await expect(page.getByText(say(language, "contribute-drop-here"))).toHaveCount(isMobile ? 0 : 1);
});

test("a picture that was copied is pasted", async ({ page, ownDemo, language }) => {
  await openForm(page, ownDemo, language);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await copy(page, { "image/png": "8-bits.png" });
  await page.keyboard.press("ControlOrMeta+v");
  await expectArrived(page, language);
  expect(await seen(page.locator(".preview img"))).toBe("lying RGBY");
});

test("a text that is pasted into a field stays a text, whatever picture comes with it", async ({
  page,
  demo,
  language,
}) => {
  await openForm(page, demo, language);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await copy(page, { "image/png": "8-bits.png", "text/plain": "Une larme." });
  const { story } = fieldsOf(page, language);
  await story.focus();
  await page.keyboard.press("ControlOrMeta+v");
  await expect(story).toHaveValue("Une larme.");
  await expect(page.locator(".preview")).toHaveCount(0);
});

/** Puts that on the clipboard, by type: a picture of that name, or a text. */
async function copy(page, things) {
  const { "image/png": name, ...texts } = things;
  const picture = readFileSync(formatPath(name)).toString("base64");
  await page.evaluate(write, { picture, texts });
}

async function write({ picture, texts }) {
  const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
  const png = new Blob([bytes], { type: "image/png" });
  const blobs = Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })]);
  await navigator.clipboard.write([new ClipboardItem({ "image/png": png, ...Object.fromEntries(blobs) })]);
}
