// Draws the renditions that Cimaise draws with sharp, decoding once, each size from the one above.
//
// Usage: node sharp.mjs jpeg|jpeg+webp FILE...
// The first file warms up. Prints the bytes of the others' renditions, the peak memory in KiB, and
// the processor time of the others in seconds.

import { readFileSync } from "node:fs";
import process from "node:process";
import sharp from "sharp";

const EDGES = [2048, 1280, 640, 320];

sharp.cache(false);
sharp.concurrency(1);

const seconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const encode = (pixels, form) =>
  form === "jpeg"
    ? pixels.jpeg({ quality: 80, optimiseCoding: false }).toBuffer()
    : pixels.webp({ quality: 80, effort: 4 }).toBuffer();

async function renditions(path, forms) {
  let size = 0;
  let from = sharp(readFileSync(path)).rotate();
  for (const edge of EDGES) {
    const { data, info } = await from
      .resize(edge, edge, { fit: "inside", withoutEnlargement: true })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const raw = { width: info.width, height: info.height, channels: info.channels };
    for (const form of forms) {
      size += (await encode(sharp(data, { raw }), form)).length;
    }
    from = sharp(data, { raw });
  }
  return size;
}

const [forms, first, ...rest] = process.argv.slice(2);
await renditions(first, forms.split("+"));
const started = seconds();
let size = 0;
for (const path of rest) {
  size += await renditions(path, forms.split("+"));
}
const spent = seconds() - started;
console.log(size);
console.log(process.resourceUsage().maxRSS);
console.log(spent);
