// What nobody can have seen yet is not decided on: the page says since when a key or a thumb counts.

// A picture must have been on the screen this long before a decision counts: the second half of a
// double press would otherwise fall on a picture that nobody saw.
const LOOK = 450;

const main = document.getElementById("content");
let seenAt = Infinity;
let seeing;
let looks = 0;

export const seen = () => performance.now() >= seenAt;

/** From now on nothing counts, until it was looked at. */
export function unsee() {
  looks += 1;
  clearTimeout(seeing);
  seenAt = Infinity;
  delete main.dataset.seen;
}

/** Once the pictures are drawn, the reader gets a moment to see them. */
export async function look() {
  unsee();
  const mine = looks;
  const pictures = [...main.querySelectorAll(".stage img")];
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => {})));
  if (mine !== looks) return;
  seenAt = performance.now() + LOOK;
  seeing = setTimeout(() => (main.dataset.seen = ""), LOOK);
}
