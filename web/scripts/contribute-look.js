// Looks at a file before it is sent, as the server will: by its bytes, its weight and its size.
// Where this is silent, the server still judges.
import { typeOfBoxes } from "./contribute-boxes.js";
import { readHeader } from "./contribute-header.js";
import { say } from "./contribute-say.js";

/**
 * `{ problem, note }`: what keeps a file from hanging, and what is good to know of one that can, as
 * sentences; empty when there is nothing to say.
 */
export async function lookAtFile(form, file) {
  const weight = lookAtWeight(form, file);
  if (weight) return { problem: weight, note: "" };
  try {
    const start = new Uint8Array(await file.slice(0, 512).arrayBuffer());
    const code = codeOf(start, form.elements.pictures.accept);
    if (code) return { problem: say(form, code), note: "" };
    const header = await readHeader(file);
    const problem = header ? lookAtSize(form, header) : "";
    return { problem, note: header?.moves ? say(form, "moves") : "" };
  } catch {
    // The file went away, or the browser may not read it: sending it will tell.
    return { problem: "", note: "" };
  }
}

function lookAtWeight(form, file) {
  if (file.size === 0) return say(form, "file-empty");
  return file.size > Number(form.dataset.maxBytes) ? say(form, "file-too-many-bytes") : "";
}

function lookAtSize(form, { type, width, height }) {
  const { minEdge, maxEdge, maxPixels, maxPixelsJpeg } = form.dataset;
  // Of a HEIC only the server knows whether it may be as large as a JPEG.
  const most = Number(["image/jpeg", "image/heic"].includes(type) ? maxPixelsJpeg : maxPixels);
  if (Math.max(width, height) > Number(maxEdge)) return say(form, "file-too-long", { width, height });
  if (width * height > most) {
    return say(form, "file-too-many-pixels", { width, height });
  }
  if (Math.min(width, height) < Number(minEdge)) {
    return say(form, "file-too-small", { width, height });
  }
  return "";
}

/** Which sentence the first bytes call for; none for the formats that are taken. */
function codeOf(start, taken) {
  const text = String.fromCharCode(...start);
  if (text.startsWith("\xff\xd8\xff") || text.startsWith("\x89PNG\r\n\x1a\n")) return "";
  if (/^GIF8[79]a/.test(text) || /^RIFF[^]{4}WEBP/.test(text)) return "";
  if (text.startsWith("%PDF-")) return "file-pdf";
  if (text.slice(4, 8) === "ftyp") return codeOfBoxes(typeOfBoxes(text), taken);
  return /<svg/i.test(text) ? "file-svg" : "file-unknown-format";
}

/** The house may have been built to read some of these types. */
function codeOfBoxes(type, taken) {
  if (type === "video/mp4") return "file-film";
  if (taken.split(",").includes(type)) return "";
  return type === "image/heic" ? "file-heic" : "file-unknown-format";
}
