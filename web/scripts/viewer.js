// One picture, over the whole screen: nearer by a click or `+`, its neighbours by the arrows or a swipe, back by
// Escape. Without this script a click shows the largest rendition by itself, and the neighbours are links.

const CLOSE = 2.5;
const STEP = 1.5;
const CLOSEST = 6;
/** A finger that goes so far across, in CSS pixels, and not half as far down, turns the page. */
const SWIPE = 60;
/** An address that ends so is looked at in the viewer. */
const HASH = "#nearer";

const viewer = document.querySelector("[data-viewer]");
const stage = viewer?.querySelector("[data-stage]");
const wholes = [...document.querySelectorAll("[data-whole]")];
let shown = 0;
let nearness = 1;
let finger;

if (viewer && wholes.length) listen();

function listen() {
  document.addEventListener("click", click);
  document.addEventListener("keydown", press);
  viewer.addEventListener("close", () => {
    history.replaceState(null, "", location.pathname + location.search);
    wholes[shown].focus({ preventScroll: true });
  });
  for (const area of [stage, document.querySelector(".exhibits")]) {
    area.addEventListener("touchstart", touch, { passive: true });
    area.addEventListener("touchend", lift, { passive: true });
  }
  if (location.hash === HASH) open(0);
}

function click(event) {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const whole = event.target.closest("[data-whole]");
  if (whole) {
    event.preventDefault();
    return open(wholes.indexOf(whole));
  }
  const act = event.target.closest("[data-act]")?.dataset.act;
  if (act) acts[act]();
  else if (event.target.closest("[data-stage] img")) bring(nearness > 1 ? 0 : CLOSE, event);
}

const acts = {
  in: () => bring(STEP),
  out: () => bring(1 / STEP),
  close: () => viewer.close(),
  previous: () => turn(-1),
  next: () => turn(1),
};
const KEYS = { "+": "in", "=": "in", "-": "out", ArrowLeft: "previous", ArrowRight: "next" };

function press(event) {
  const act = KEYS[event.key];
  if (!act || event.metaKey || event.ctrlKey || event.altKey || event.shiftKey && event.key !== "+") return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const turns = event.key.startsWith("Arrow");
  // Nearer, the arrows move the picture; on the page, only they mean anything.
  if (viewer.open ? turns && nearness > 1 : !turns) return;
  event.preventDefault();
  acts[act]();
}

function open(place) {
  show(place);
  if (!viewer.open) viewer.showModal();
  stage.focus({ preventScroll: true });
}

function show(place) {
  shown = place;
  nearness = 1;
  const picture = wholes[place].querySelector("picture").cloneNode(true);
  const image = picture.querySelector("img");
  image.loading = "eager";
  image.removeAttribute("class");
  stage.replaceChildren(picture);
  size();
  tell();
}

/** On to the next picture of the page, else to the next page, in whose viewer one goes on looking. */
function turn(by) {
  if (viewer.open && wholes[shown + by]) return show(shown + by);
  const link = document.querySelector(`.neighbours [rel=${by < 0 ? "prev" : "next"}]`);
  if (link) location.assign(link.href + (viewer.open ? HASH : ""));
}

/** Brings it so many times nearer, around a point of the window; 0 is all of it. */
function bring(times, point) {
  const image = stage.querySelector("img");
  const before = image.getBoundingClientRect();
  const at = point ?? { clientX: innerWidth / 2, clientY: innerHeight / 2 };
  const [x, y] = [(at.clientX - before.left) / before.width, (at.clientY - before.top) / before.height];
  nearness = Math.min(CLOSEST, Math.max(1, nearness * times));
  size();
  const after = image.getBoundingClientRect();
  stage.scrollBy(after.left + x * after.width - at.clientX, after.top + y * after.height - at.clientY);
  tell();
}

/** Fitted into the stage, and so many times larger; the browser picks a rendition that has the pixels. */
function size() {
  const image = stage.querySelector("img");
  viewer.classList.toggle("near", nearness > 1);
  const ratio = image.getAttribute("width") / image.getAttribute("height");
  const width = Math.min(innerWidth, innerHeight * ratio) * nearness;
  if (nearness > 1) image.style.inlineSize = `${width}px`;
  else image.style.removeProperty("inline-size");
  for (const one of stage.querySelectorAll("[sizes]")) one.sizes = `${Math.ceil(width)}px`;
}

/** A button that would do nothing says so; it keeps the focus. */
function tell() {
  const able = {
    in: nearness < CLOSEST,
    out: nearness > 1,
    previous: wholes[shown - 1] || document.querySelector(".neighbours [rel=prev]"),
    next: wholes[shown + 1] || document.querySelector(".neighbours [rel=next]"),
  };
  for (const [act, can] of Object.entries(able)) {
    viewer.querySelector(`[data-act=${act}]`).ariaDisabled = can ? null : "true";
  }
}

function touch(event) {
  const [one, two] = event.touches;
  finger = two || nearness > 1 || visualViewport.scale > 1 ? undefined : { x: one.clientX, y: one.clientY };
}

function lift({ changedTouches: [one] }) {
  if (!finger) return;
  const [across, down] = [one.clientX - finger.x, one.clientY - finger.y];
  finger = undefined;
  if (Math.abs(across) > SWIPE && Math.abs(down) < Math.abs(across) / 2) turn(across > 0 ? -1 : 1);
}
