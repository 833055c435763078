// Pictures as heavy as a phone's, drawn by the browser, and an animated GIF, drawn in code.
import { writeFileSync } from "node:fs";

const drawn = new Map();

/**
 * The path of a picture of that size in pixels, drawn once and written where the test may.
 *
 * @param {import("@playwright/test").Page} page whose browser draws it
 * @param {import("@playwright/test").TestInfo} testInfo
 * @param {"image/jpeg" | "image/png" | "image/webp"} type
 */
export async function bigPicture(page, testInfo, { name, type = "image/jpeg", width = 1600, height = 1200 }) {
  const key = `${type} ${width} ${height}`;
  if (!drawn.has(key)) {
    const blank = await page.context().newPage();
    drawn.set(key, Buffer.from(await blank.evaluate(draw, { type, width, height }), "base64"));
    await blank.close();
  }
  const path = testInfo.outputPath(name);
  writeFileSync(path, drawn.get(key));
  return path;
}

/** Noise, because what is smooth weighs nothing. */
async function draw({ type, width, height }) {
  const grain = new OffscreenCanvas(width / 2, height / 2);
  const paper = grain.getContext("2d");
  const pixels = paper.createImageData(grain.width, grain.height);
  let seed = 1;
  for (let at = 0; at < pixels.data.length; at += 1) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    pixels.data[at] = at % 4 === 3 ? 255 : seed >>> 24;
  }
  paper.putImageData(pixels, 0, 0);
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext("2d").drawImage(grain, 0, 0, width, height);
  const blob = await canvas.convertToBlob({ type, quality: 0.8 });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return btoa(text);
}

/** A GIF (89a) of that size in pixels, whose two pictures follow each other. */
export function animatedGif(width, height) {
  const word = (number) => [number & 255, number >> 8];
  const colours = Array.from({ length: 128 }, (_, index) => [index * 2, 255 - index * 2, 120]).flat();
  const picture = (seed) => [
    ...[0x21, 0xf9, 4, 0, ...word(50), 0, 0],
    ...[0x2c, 0, 0, 0, 0, ...word(width), ...word(height), 0],
    ...[7, ...blocks(codes(width * height, seed)), 0],
  ];
  return Buffer.from([
    ...Buffer.from("GIF89a"),
    ...[...word(width), ...word(height), 0xf6, 0, 0],
    ...[...colours, ...picture(3), ...picture(60), 0x3b],
  ]);
}

/** Codes of eight bits: the table is cleared before they would need nine. */
function codes(pixels, seed) {
  const all = [];
  for (let at = 0; at < pixels; at += 1) {
    if (at % 100 === 0) all.push(128);
    all.push((at + seed) % 128);
  }
  return [...all, 129];
}

function blocks(bytes) {
  const all = [];
  for (let at = 0; at < bytes.length; at += 255) {
    const block = bytes.slice(at, at + 255);
    all.push(block.length, ...block);
  }
  return all;
}
