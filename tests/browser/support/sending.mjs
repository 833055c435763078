// What one sees and asks while pictures are on their way.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { say } from "./words.mjs";

/** What is said of the chosen picture at a place, from 0. */
export const stageOf = (page, place = 0) => page.locator(".preview").nth(place).locator(".preview-stage");

/** Waits until so many pictures, all that are chosen, have arrived. */
export async function expectArrived(page, language, count = 1) {
  await expect(page.locator(".preview-stage")).toHaveText(Array(count).fill(say(language, "contribute-arrived-one")));
}

/**
 * Waits until what had come of an upload when its line was cut is safe, and gives how much that is,
 * in bytes: more than `before`, no more than had passed, and less where some was still on its way into
 * the house.
 */
export async function safeBytes(request, house, path, passed, before = 0) {
  const asked = { headers: { "tus-resumable": "1.0.0" } };
  let safe;
  await expect(async () => {
    safe = Number((await request.head(house.url + path, asked)).headers()["upload-offset"]);
    expect(safe).toBeGreaterThan(before);
  }).toPass({ intervals: [20, 50, 100], timeout: 10_000 });
  expect(safe).toBeLessThanOrEqual(passed);
  return safe;
}

/** The path of the upload that the line saw begin, first or later. */
export const pathOf = (line, nth = 0) => new URL(line.all("POST")[nth].answer.location, line.url).pathname;

/** Where each PATCH began, and how many bytes of it passed. */
export const rangesOf = (line) =>
  line.all("PATCH").map(({ headers, passed }) => [Number(headers["upload-offset"]), passed]);

/** Whether the house keeps an original that is that file, byte for byte. */
export function keeps(house, path) {
  const sent = readFileSync(path);
  const objects = join(house.likeness.folder, "data", "demo", "objects", "private");
  const originals = readdirSync(objects, { recursive: true }).filter((name) => /\/original\.\w+$/.test(name));
  return originals.some((name) => readFileSync(join(objects, name)).equals(sent));
}

/** Drops files on the form, as a hand does that drags them from a folder. */
export async function dropFiles(page, paths) {
  await drag(page, paths, await middleOf(page.locator(".drop-zone")), ["dragEnter", "dragOver", "drop"]);
}

/** Takes those steps with files under a hand that is at a place of the window. */
export async function drag(page, files, place, steps) {
  const hand = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of steps) await hand.send("Input.dispatchDragEvent", { type, ...place, data });
}

/** The place in the middle of an element. */
export async function middleOf(element) {
  const { x, y, width, height } = await element.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}
