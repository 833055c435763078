// Real files to send: the demonstration's photographs, as the phones of its story sent them, and
// files that no wall can take.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { demonstration } from "./furnish.mjs";

const TYPES = { jpg: "image/jpeg", png: "image/png", webp: "image/webp" };

/**
 * The path of a photograph of each kind, as its sender sent it: JPEG with Exif and a position,
 * PNG, WebP. The lightest of its kind, so that tests are quick.
 *
 * @param {"sqlite" | "postgres"} database
 * @param {"jpg" | "png" | "webp"} kind
 * @param {number} [nth] another one than the lightest
 */
export function photograph(database, kind, nth = 0) {
  const { folder } = demonstration(database);
  const objects = join(folder, "data", "demo", "objects", "private");
  const files = readdirSync(objects, { recursive: true })
    .filter((path) => path.endsWith(`/original.${kind}`))
    .map((path) => join(objects, path))
    // One of them was damaged on its way, says the story: nothing could be made of it.
    .filter((path) => readdirSync(dirname(path)).length > 1)
    .sort((one, other) => statSync(one).size - statSync(other).size);
  if (!files[nth]) throw new Error(`the demonstration has no photograph ${nth} of kind ${kind}`);
  return files[nth];
}

/** The same as Playwright sends it under a name of its own. */
export function named(path, name) {
  const kind = path.split(".").at(-1);
  return { name, mimeType: TYPES[kind], buffer: readFileSync(path) };
}

const bytes = (...parts) => Buffer.concat(parts.map((part) => Buffer.from(part)));

/** Files that cannot hang, by the code of their sentence. */
export const UNFIT = {
  "file-empty": { name: "vide.jpg", mimeType: "image/jpeg", buffer: bytes("") },
  "file-unknown-format": {
    name: "lettre.jpg",
    mimeType: "image/jpeg",
    buffer: bytes("Chère amie, voici la photographie promise."),
  },
  "file-film": {
    name: "film.mp4",
    mimeType: "video/mp4",
    buffer: bytes([0, 0, 0, 24], "ftypisom", [0, 0, 2, 0], "isomiso2", new Uint8Array(64)),
  },
  "file-svg": {
    name: "dessin.svg",
    mimeType: "image/svg+xml",
    buffer: bytes('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>'),
  },
  "file-pdf": { name: "page.pdf", mimeType: "application/pdf", buffer: bytes("%PDF-1.7\n%%EOF\n") },
};
