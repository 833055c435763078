// HEIC and AVIF: boxes (ISO/IEC 14496-12), one of which says all but the pixels (ISO/IEC 23008-12).

/** The most that is read of what describes a picture, in bytes. */
const MOST = 1024 * 1024;

/** The media type of a file of boxes, by its first bytes as a text; empty for a camera's raw file. */
export function typeOfBoxes(start) {
  // Its brand, its version, and the brands that it is compatible with.
  const [brand = "", ...others] = start.slice(8).match(/[^]{4}/g) ?? [];
  // Two names of the container, whatever is in it.
  const any = brand === "mif1" || brand === "msf1";
  if (/^avi[fs]$/.test(brand) || (any && others.includes("avif"))) return "image/avif";
  if (any || /^(he[iv][^]|MiH[EB])$/.test(brand)) return "image/heic";
  return brand.startsWith("crx") ? "" : "video/mp4";
}

/** `{ type, width, height, moves }` of the primary picture, before it is turned. */
export async function readBoxes(file, view) {
  const start = text(view, 0, Math.min(view.byteLength, view.getUint32(0)));
  const size = primarySize(await metaOf(file));
  return size && { type: typeOfBoxes(start), ...size, moves: /^.{8}(.{4})*(avis|msf1)/s.test(start) };
}

/** From box to box to the one that describes; what is in it. */
async function metaOf(file) {
  for (let at = 0, left = 100; left > 0; left -= 1) {
    const view = new DataView(await file.slice(at, at + 16).arrayBuffer());
    const { name, from, to } = boxAt(view, 0, file.size - at);
    if (name === "meta") {
      const inside = file.slice(at + from, at + Math.min(to, from + MOST));
      return new DataView(await inside.arrayBuffer());
    }
    at += to;
  }
  throw new RangeError("none in sight");
}

function primarySize(meta) {
  const { pitm, iprp } = named(meta, 4, meta.byteLength);
  const { ipco, ipma } = named(meta, iprp.from, iprp.to);
  const short = meta.getUint8(pitm.from) === 0;
  const picture = short ? meta.getUint16(pitm.from + 4) : meta.getUint32(pitm.from + 4);
  const properties = [...boxes(meta, ipco.from, ipco.to)];
  for (const place of placesOf(meta, ipma, picture)) {
    const { name, from } = properties[place - 1] ?? {};
    if (name === "ispe") return { width: meta.getUint32(from + 4), height: meta.getUint32(from + 8) };
  }
  return undefined;
}

/** The places, from 1, of the properties that an item has. */
function* placesOf(view, { from, to }, item) {
  const short = view.getUint8(from) === 0;
  const wide = (view.getUint8(from + 3) & 1) === 1;
  let at = from + 8;
  for (let left = view.getUint32(from + 4); left > 0 && at < to; left -= 1) {
    const its = (short ? view.getUint16(at) : view.getUint32(at)) === item;
    at += short ? 2 : 4;
    const end = at + 1 + view.getUint8(at) * (wide ? 2 : 1);
    for (at += 1; at < end; at += wide ? 2 : 1) {
      if (its) yield wide ? view.getUint16(at) & 0x7fff : view.getUint8(at) & 0x7f;
    }
  }
}

const named = (view, from, to) =>
  Object.fromEntries([...boxes(view, from, to)].map((box) => [box.name, box]));

/** The boxes between two places, one after the other. */
function* boxes(view, from, to) {
  for (let at = from; at < to; ) {
    const box = boxAt(view, at, to);
    yield box;
    at = box.to;
  }
}

/** The box at a place: its name, and from where to where its content goes, not beyond `end`. */
function boxAt(view, at, end) {
  const short = view.getUint32(at);
  const from = at + (short === 1 ? 16 : 8);
  const long = short === 1 ? Number(view.getBigUint64(at + 8)) : short;
  const to = short === 0 ? end : at + long;
  if (to < from || to > end) throw new RangeError("a box that cannot be");
  return { name: text(view, at + 4, 4), from, to };
}

/** Bytes as a text, one sign each. */
export function text(view, at, length) {
  let signs = "";
  for (let i = at; i < at + length && i < view.byteLength; i += 1) signs += String.fromCharCode(view.getUint8(i));
  return signs;
}
