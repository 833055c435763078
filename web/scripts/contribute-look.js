// Looks at a file before it is sent, as the server will: by its bytes, its weight and its size.
// Where this is silent, the server still judges.
import { say } from "./contribute-say.js";

/** What keeps a file from hanging, as a sentence; empty when nothing is known against it. */
export async function lookAtFile(form, file) {
  if (file.size === 0) return say(form, "file-empty");
  if (file.size > Number(form.dataset.maxBytes)) return say(form, "file-too-many-bytes");
  try {
    const start = new Uint8Array(await file.slice(0, 512).arrayBuffer());
    const code = codeOf(start);
    return code ? say(form, code) : "";
  } catch {
    // The file went away, or the browser may not read it: sending it will tell.
    return "";
  }
}

/** The same from its width and height in pixels, known once it shows. */
export function lookAtSize(form, { type, width, height }) {
  const { minEdge, maxEdge, maxPixels, maxPixelsJpeg } = form.dataset;
  const most = Number(type === "image/jpeg" ? maxPixelsJpeg : maxPixels);
  if (width * height > most || Math.max(width, height) > Number(maxEdge)) {
    return say(form, "file-too-many-pixels", { width, height });
  }
  if (Math.min(width, height) < Number(minEdge)) {
    return say(form, "file-too-small", { width, height });
  }
  return "";
}

/** Which sentence the first bytes call for; none for the formats that are taken. */
function codeOf(start) {
  const text = String.fromCharCode(...start);
  if (text.startsWith("\xff\xd8\xff") || text.startsWith("\x89PNG\r\n\x1a\n")) return "";
  if (/^GIF8[79]a/.test(text) || /^RIFF[^]{4}WEBP/.test(text)) return "";
  if (text.startsWith("%PDF-")) return "file-pdf";
  if (text.slice(4, 8) === "ftyp") return mediaCode(text.slice(8, 12));
  return /<svg/i.test(text) ? "file-svg" : "file-unknown-format";
}

function mediaCode(brand) {
  if (/^(hei|hev|mif1|msf1)/.test(brand)) return "file-heic";
  return /^(avi[fs]|crx)/.test(brand) ? "file-unknown-format" : "file-film";
}
