// What the beginning of a picture tells: its width and height in pixels, before it is turned, and
// whether it moves.
// Where this finds nothing, whoever decodes the picture will.
import { readBoxes, text } from "./contribute-boxes.js";

/** `{ type, width, height, moves }` of a file, or undefined when it cannot be told. */
export async function readHeader(file) {
  const view = new DataView(await file.slice(0, 512).arrayBuffer());
  try {
    if (view.getUint16(0) === 0xffd8) return await jpeg(file);
    if (text(view, 1, 3) === "PNG") return await png(file, view);
    if (text(view, 0, 3) === "GIF") return await gif(file);
    if (text(view, 8, 4) === "WEBP") return webp(view);
    if (text(view, 4, 4) === "ftyp") return await readBoxes(file, view);
  } catch {
    // Shorter than it says: it is told by whoever opens it.
  }
  return undefined;
}

/** From segment to segment to the start of frame (ITU-T T.81, annex B), wherever it is. */
async function jpeg(file) {
  for (let at = 2, left = 500; left > 0; left -= 1) {
    const view = new DataView(await file.slice(at, at + 16).arrayBuffer());
    const marker = view.getUint8(1);
    if (view.getUint8(0) !== 0xff || marker === 0xda) return undefined;
    if (marker === 0xff) {
      at += 1;
    } else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { type: "image/jpeg", width: view.getUint16(7), height: view.getUint16(5), moves: false };
    } else {
      at += 2 + view.getUint16(2);
    }
  }
  return undefined;
}

/** The header, and whether frames are announced before the pixels (PNG, third edition, 11.3). */
async function png(file, start) {
  const size = { type: "image/png", width: start.getUint32(16), height: start.getUint32(20) };
  for (let at = 33, left = 100; left > 0; left -= 1) {
    const view = new DataView(await file.slice(at, at + 8).arrayBuffer());
    if (view.byteLength < 8) break;
    const name = text(view, 4, 4);
    if (name === "acTL") return { ...size, moves: true };
    if (name === "IDAT") break;
    at += 12 + view.getUint32(0);
  }
  return { ...size, moves: false };
}

/** RFC 9649, section 2: extended, lossless or lossy. */
function webp(view) {
  const kind = text(view, 12, 4);
  const told = (width, height, moves = false) => ({ type: "image/webp", width, height, moves });
  const three = (at) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  if (kind === "VP8X") return told(three(24) + 1, three(27) + 1, (view.getUint8(20) & 2) !== 0);
  if (kind === "VP8 ") return told(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  const bits = view.getUint32(21, true);
  return kind === "VP8L" ? told((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1) : undefined;
}

/** From block to block to a second picture (GIF89a, section 20). */
async function gif(file) {
  const view = new DataView(await file.arrayBuffer());
  const size = { type: "image/gif", width: view.getUint16(6, true), height: view.getUint16(8, true) };
  return { ...size, moves: hasTwoPictures(view) };
}

function hasTwoPictures(view) {
  const table = (flags) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
  let at = 13 + table(view.getUint8(10));
  for (let pictures = 0; at < view.byteLength; ) {
    const block = view.getUint8(at);
    if (block === 0x2c) {
      if ((pictures += 1) === 2) return true;
      // Its place, its colours, and one byte before its data.
      at += 10 + (at + 9 < view.byteLength ? table(view.getUint8(at + 9)) : 0) + 1;
    } else if (block === 0x21) at += 2;
    else break;
    while (at < view.byteLength && view.getUint8(at) > 0) at += view.getUint8(at) + 1;
    at += 1;
  }
  return false;
}
