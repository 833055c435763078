// Draws the renditions that Cimaise draws with sharp, decoding once, each size from the one above.
//
// Usage: node sharp.mjs jpeg|jpeg+webp KEEP EFFORT FILE...
// Effort is WebP's. The first file warms up. KEEP is a folder for the renditions, or -. Prints the
// bytes of the others' renditions; the most memory that the process held before the first picture,
// then with all of them, in KiB; and the processor time of the others in seconds.

import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import process from "node:process";
import sharp from "sharp";

const EDGES = [2048, 1280, 640, 320];
const [forms, keep, effort, first, ...rest] = process.argv.slice(2);

sharp.cache(false);
sharp.concurrency(1);

const seconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** The most that this process has held so far, in KiB. */
const mostMemory = () => /^VmHWM:\s*(\d+)/m.exec(readFileSync("/proc/self/status", "utf8"))[1];

const encode = (pixels, form) =>
  form === "jpeg"
    ? pixels.jpeg({ quality: 80, optimiseCoding: false }).toBuffer()
    : pixels.webp({ quality: 80, effort: Number(effort) }).toBuffer();

async function renditions(path) {
  let size = 0;
  let from = sharp(readFileSync(path)).rotate();
  for (const [place, edge] of EDGES.entries()) {
    const { data, info } = await from
      .resize(edge, edge, { fit: "inside", withoutEnlargement: true })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const raw = { width: info.width, height: info.height, channels: info.channels };
    for (const form of forms.split("+")) {
      const drawn = await encode(sharp(data, { raw }), form);
      size += drawn.length;
      if (keep !== "-") {
        writeFileSync(join(keep, `${basename(path, ".jpg")}-${place}.${form}`), drawn);
      }
    }
    from = sharp(data, { raw });
  }
  return size;
}

const base = mostMemory();
await renditions(first);
const started = seconds();
let size = 0;
for (const path of rest) {
  size += await renditions(path);
}
const spent = seconds() - started;
console.log(size);
console.log(base);
console.log(mostMemory());
console.log(spent);
