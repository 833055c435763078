// The picture, nearer: a click, a tap or `+` brings it closer where one points; a hand, a finger or the
// arrows move it about. Without this script a click shows the largest rendition by itself.

/** How much nearer a click brings it; a step is less. */
const CLOSE = 2.5;
const STEP = 1.5;
/** Nearer than this, pixels are all there is to see. */
const CLOSEST = 8;
/** A hand that moves less, in CSS pixels, has clicked. */
const STILL = 4;

let looked; // The figure that the bar's buttons mean.
let hand; // A hand that holds a picture.

export function listen() {
  document.addEventListener("click", click);
  document.addEventListener("wheel", turn, { passive: false });
  document.addEventListener("pointerdown", hold);
  document.addEventListener("pointermove", move);
  for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, letGo);
  document.addEventListener("dragstart", (event) => event.target.closest?.(".near") && event.preventDefault());
  document.addEventListener("desk:arrived", arrive);
}

// Also what surrounds a picture arrives, anew, while one looks at it.
function arrive() {
  if (!looked?.isConnected) looked = undefined;
  for (const bar of document.querySelectorAll("[data-nearer-bar]")) {
    bar.hidden = !document.querySelector(".stage [data-whole]");
    tell(bar, looked ? nearnessOf(looked) : 1);
  }
}

function click(event) {
  const button = event.target.closest("[data-nearer]");
  if (button) {
    const figure = looked?.isConnected ? looked : document.querySelector(".stage figure");
    return bring(figure, button.dataset.nearer === "in" ? STEP : 1 / STEP);
  }
  const link = event.target.closest("[data-whole]");
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (event.detail > 0 && hand?.moved) return;
  const figure = link.closest("figure");
  bring(figure, isNear(figure) ? 0 : CLOSE, event.detail > 0 ? event : undefined);
}

// Two fingers on a touchpad, or the wheel with Control.
function turn(event) {
  const figure = event.ctrlKey && event.target.closest(".stage figure:has([data-whole])");
  if (!figure) return;
  event.preventDefault();
  bring(figure, Math.exp(-event.deltaY / 100), event);
}

const isNear = (figure) => figure.classList.contains("near");
const nearnessOf = (figure) =>
  isNear(figure) ? figure.querySelector("img").getBoundingClientRect().width / Number(figure.dataset.all) : 1;

/** Brings a picture so many times nearer than it is, around a point of the window; 0 is all of it. */
function bring(figure, times, point) {
  const image = figure?.querySelector("img");
  if (!image) return;
  const before = image.getBoundingClientRect();
  // Asked for before it is there: it comes nearer once it is.
  if (!before.width) return image.addEventListener("load", () => bring(figure, times, point), { once: true });
  looked = figure;
  const all = isNear(figure) ? Number(figure.dataset.all) : before.width;
  const nearness = Math.min(CLOSEST, Math.max(1, (before.width / all) * times));
  const at = point ?? middleOf(figure.getBoundingClientRect());
  const [x, y] = [(at.clientX - before.left) / before.width, (at.clientY - before.top) / before.height];
  figure.dataset.all = all;
  figure.classList.toggle("near", nearness > 1);
  tell(document.querySelector("[data-nearer-bar]"), nearness);
  if (nearness === 1) return retreat(figure, image);
  // Focused, the arrows move it.
  figure.tabIndex = 0;
  figure.setAttribute("role", "group");
  figure.setAttribute("aria-label", image.alt);
  size(image, all * nearness);
  const after = image.getBoundingClientRect();
  figure.scrollBy(after.left + x * after.width - at.clientX, after.top + y * after.height - at.clientY);
}

function retreat(figure, image) {
  if (document.activeElement === figure) figure.querySelector("[data-whole]").focus({ preventScroll: true });
  for (const name of ["tabindex", "role", "aria-label"]) figure.removeAttribute(name);
  image.style.removeProperty("inline-size");
}

/** As wide as that in CSS pixels; the browser picks a rendition that has them. */
function size(image, width) {
  image.style.inlineSize = `${width}px`;
  for (const one of image.closest("picture").querySelectorAll("[sizes]")) one.sizes = `${Math.ceil(width)}px`;
}

const middleOf = ({ left, top, width, height }) => ({ clientX: left + width / 2, clientY: top + height / 2 });

function tell(bar, nearness) {
  if (!bar) return;
  const [out, nearer] = ["out", "in"].map((way) => bar.querySelector(`[data-nearer=${way}]`));
  const focused = document.activeElement;
  if (nearness > 1) out.disabled = false;
  if (nearness < CLOSEST) nearer.disabled = false;
  // A button that goes dead under the finger hands the focus to the other.
  if (nearness <= 1 && focused === out) nearer.focus();
  if (nearness >= CLOSEST && focused === nearer) out.focus();
  out.disabled = nearness <= 1;
  nearer.disabled = nearness >= CLOSEST;
}

// A finger moves it by itself, as it moves a page.
function hold(event) {
  hand = undefined;
  // Not the box itself: its bars move it too.
  const figure = event.target.closest(".near [data-whole]")?.closest("figure");
  if (figure && event.pointerType === "mouse" && event.button === 0) {
    hand = { figure, x: event.clientX, y: event.clientY, moved: false };
  }
}

function move(event) {
  if (!hand?.figure) return;
  if (!(event.buttons & 1)) return letGo();
  const [across, down] = [hand.x - event.clientX, hand.y - event.clientY];
  if (!hand.moved && Math.hypot(across, down) < STILL) return;
  hand.figure.scrollBy(across, down);
  Object.assign(hand, { x: event.clientX, y: event.clientY, moved: true });
}

// The click that follows still asks whether the hand moved.
function letGo() {
  if (hand) hand.figure = undefined;
}
