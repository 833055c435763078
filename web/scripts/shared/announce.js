// Tells screen readers what changed without moving the focus. The text comes from the page, in its
// language.

let region;

/** Says `text` politely; the same text twice in a row is said twice. */
export function announce(text) {
  if (!region) {
    region = document.createElement("div");
    region.className = "visually-hidden";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  region.textContent = "";
  requestAnimationFrame(() => {
    region.textContent = text;
  });
}
