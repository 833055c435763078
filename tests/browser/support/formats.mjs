// One picture of each format that people send (tests/fixtures/formats), and what is drawn of them.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FOLDER = new URL("../../fixtures/formats/", import.meta.url);

/** All of them show four quarters: red and green above, blue and yellow below. */
const QUARTERS = { R: [220, 30, 30], G: [30, 180, 30], B: [30, 30, 220], Y: [230, 220, 30] };
/** The same four without their colour. */
const GREYS = { r: [87, 87, 87], g: [118, 118, 118], b: [52, 52, 52], y: [201, 201, 201] };
/** How far a colour may be from what was drawn, summed over its channels: two encoders lie between. */
const NEAR = 45;

/** Where a picture of that name is. */
export const formatPath = (name) => fileURLToPath(new URL(name, FOLDER));

/** What a picture of that name looks like, as `seen` tells it. */
export function looksOf(name) {
  if (name === "grey.jpg") return "lying rgby";
  return name.startsWith("sideways") ? "standing RGBY" : "lying RGBY";
}

/** What the browser draws of an image: how it is turned, and its quarters from the top left. */
export async function seen(image) {
  const [shape, ...colours] = await image.evaluate(quarters);
  return `${shape} ${colours.map(nameOf).join("")}`;
}

/** Whose colours these are; `?` is nobody's. */
function nameOf(colour) {
  const far = (drawn) => drawn.reduce((sum, value, at) => sum + Math.abs(value - colour[at]), 0);
  const all = Object.entries({ ...QUARTERS, ...GREYS }).map(([name, drawn]) => [far(drawn), name]);
  const [distance, name] = all.sort(([one], [other]) => one - other)[0];
  return distance <= NEAR ? name : "?";
}

/** In the page: the colours in the middles of the quarters. */
async function quarters(image) {
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const paper = new OffscreenCanvas(width, height).getContext("2d");
  paper.drawImage(image, 0, 0);
  const at = (x, y) => [...paper.getImageData((width * x) / 4, (height * y) / 4, 1, 1).data].slice(0, 3);
  return [width > height ? "lying" : "standing", at(1, 1), at(3, 1), at(1, 3), at(3, 3)];
}

/** A picture of that name, but its header says that it has that size. */
export function saying(name, width, height) {
  const bytes = readFileSync(formatPath(name));
  const { places, write } = SIZES[name.split(".").at(-1)](bytes);
  bytes[write](width, places[0]);
  bytes[write](height, places[1]);
  return bytes;
}

const sizeBox = (bytes) => {
  const size = bytes.indexOf("ispe") + 8;
  return { places: [size, size + 4], write: "writeUInt32BE" };
};

/** Where a header keeps width and height, and how. */
const SIZES = {
  jpg: (bytes) => {
    const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
    return { places: [frame + 7, frame + 5], write: "writeUInt16BE" };
  },
  png: () => ({ places: [16, 20], write: "writeUInt32BE" }),
  gif: () => ({ places: [6, 8], write: "writeUInt16LE" }),
  avif: sizeBox,
  heic: sizeBox,
};
