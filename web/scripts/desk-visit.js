// From page to page without a reload.
import { renew, renewPart } from "./desk-renew.js";
import { say, warn, word } from "./desk-say.js";

// A picture must have been on the screen this long before a decision counts: the second half of a
// double press would otherwise fall on a picture that nobody saw.
const LOOK = 450;
// How long what was just done stays written, in milliseconds.
const TOLD = 7000;

// The page is looked at, not opened: nothing is claimed.
const PEEK = { Purpose: "prefetch" };

const main = document.getElementById("content");
const ahead = new Map();
let turn = 0;
let seenAt = Infinity;
let seeing;

export const seen = () => performance.now() >= seenAt;

// What is not seen yet is not decided on: the page says since when a key or a thumb counts.
function unsee() {
  clearTimeout(seeing);
  seenAt = Infinity;
  delete main.dataset.seen;
}

function see() {
  seenAt = performance.now() + LOOK;
  seeing = setTimeout(() => (main.dataset.seen = ""), LOOK);
}

export async function visit(address, { again = false } = {}) {
  const mine = ++turn;
  unsee();
  const url = new URL(address, location.href);
  const key = keyOf(url);
  const early = await ahead.get(key);
  ahead.clear();
  try {
    const page = early ?? (await fetched(url));
    if (mine !== turn) return;
    if (!page) return location.assign(url);
    const whole = url.href;
    show(page, url, again);
    if (early) freshenAhead(whole, mine).catch(() => {});
  } catch {
    if (mine !== turn) return;
    look();
    warn(word("offline"));
  }
}

// The page at an address, or null when it is none of the desk's: a sign-in, a problem.
async function fetched(url, headers = {}) {
  const response = await fetch(url, { headers: { Accept: "text/html", ...headers } });
  if (!response.ok || !new URL(response.url).pathname.startsWith("/desk")) return null;
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

function show(page, url, again) {
  put(page);
  document.title = page.title;
  for (const past of ["done", "undone"]) url.searchParams.delete(past);
  if (!again) history.pushState(null, "", url);
  scrollTo(0, 0);
  const title = main.querySelector("h1");
  title?.focus({ preventScroll: true });
  arrive();
}

function put(page) {
  main.replaceChildren(...page.getElementById("content").children);
  renewPart(document, page, ".desk-nav");
}

// A page that came ahead claimed nothing and was written before the last decision: what surrounds
// the picture is asked for again, now that it is read. Meanwhile its undo would undo another one.
async function freshenAhead(address, mine) {
  for (const undo of main.querySelectorAll("[data-key=z]")) undo.disabled = true;
  const page = await fetched(address);
  if (mine === turn && page) renewed(page);
}

/** Reads the page again, and renews of it what is another now. Claims nothing. */
export async function freshen() {
  const mine = turn;
  const page = await fetched(location.href, PEEK).catch(() => null);
  if (mine !== turn || !page) return;
  renewed(page);
  ahead.clear();
  fetchAhead();
}

function renewed(page) {
  const before = stand(main);
  for (const part of page.querySelectorAll("[data-live]")) {
    const old = main.querySelector(`[data-live="${part.dataset.live}"]`);
    if (!old) continue;
    if (part.dataset.live !== "pictures") renew(old, part);
    else if (shown(old) !== shown(part)) old.replaceWith(part);
  }
  renewPart(document, page, ".desk-nav");
  if (before !== stand(main)) stands();
  const toast = page.querySelector("[data-said]");
  if (toast) main.append(toast);
  told();
}

// What is another now was not seen yet, and is told to those who listen.
function stands() {
  look();
  const notice = main.querySelector(".desk-card > .notice");
  if (notice) say(notice.textContent);
}

const shown = (pictures) => [...pictures.querySelectorAll("[data-whole]")].map((link) => link.href).join();
const stand = (where) => where.querySelector("[data-stand]")?.dataset.stand;

// What every page needs once it is there.
export function arrive() {
  told();
  look();
  fetchAhead();
}

function told() {
  // Said aloud by the region that stays; two voices would say it twice.
  const toast = main.querySelector("[data-said]");
  toast?.removeAttribute("role");
  // What it offers to undo, an act of the page offers too, for as long as it can be undone.
  if (!toast?.querySelector("form")) setTimeout(() => toast?.remove(), TOLD);
  const strip = main.querySelector(".strip");
  const current = strip?.querySelector("[aria-current]");
  if (current) strip.scrollLeft = current.offsetLeft - (strip.clientWidth - current.offsetWidth) / 2;
  document.dispatchEvent(new CustomEvent("desk:arrived"));
}

// Once the picture is drawn, the reader gets a moment to see it.
async function look() {
  const mine = turn;
  unsee();
  const picture = main.querySelector(".stage img");
  await picture?.decode().catch(() => {});
  if (mine === turn) see();
}

function fetchAhead() {
  const next = main.querySelector("a[rel=next][data-visit]");
  if (!next) return;
  const url = new URL(next.href);
  const page = fetched(url, PEEK).catch(() => null);
  ahead.set(keyOf(url), page);
  page.then((found) => found && warm(found));
}

// The browser picks among the renditions as it will when the page is shown.
function warm(page) {
  const picture = page.querySelector(".stage picture");
  if (picture) document.importNode(picture, true).querySelector("img").decode().catch(() => {});
}

// `done` only tells what happened before: the page is the same.
function keyOf(url) {
  const bare = new URL(url);
  bare.searchParams.delete("done");
  return bare.href;
}
