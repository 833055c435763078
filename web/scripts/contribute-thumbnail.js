// A small likeness of a picture, for the page that is loaded again without its file.

/** Its longer side, in pixels: what a preview shows on a fine screen. */
const EDGE = 256;

/** A data URL of some kilobytes, or undefined when the browser keeps its paper to itself. */
export function thumbnailOf(image) {
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(1, EDGE / Math.max(width, height));
  const size = { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
  const canvas = Object.assign(document.createElement("canvas"), size);
  const paper = canvas.getContext("2d");
  if (!paper) return undefined;
  // JPEG knows no transparency: what shows through is paper.
  paper.fillStyle = "#fff";
  paper.fillRect(0, 0, size.width, size.height);
  paper.drawImage(image, 0, 0, size.width, size.height);
  return canvas.toDataURL("image/jpeg", 0.7);
}
