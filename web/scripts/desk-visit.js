// From page to page without a reload.
import { renew, renewPart } from "./desk-renew.js";
import { say, warn, word } from "./desk-say.js";
import { look, unsee } from "./desk-seen.js";

// How long what was just done stays written, in milliseconds.
const TOLD = 7000;

// The page is looked at, not opened: nothing is claimed.
const PEEK = { Purpose: "prefetch" };

const main = document.getElementById("content");
const ahead = new Map();
// Each visit has its turn; what was read for an earlier one is of no use.
let turn = 0;
// Another page is on its way: this one is not read again.
let going = false;
// One page is read again after the other: the later shows how it stands.
let reading = Promise.resolve();
let stopReading = new AbortController();
// The longest that a page may take, in milliseconds.
const PATIENCE = 30_000;

// What was done before is told once.
let here = clean(location.href);
history.replaceState(history.state, "", here);

export async function visit(address, { again = false } = {}) {
  const mine = ++turn;
  going = true;
  stopReading.abort();
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
    going = false;
    show(page, url, again);
    if (early) freshenAhead(whole);
  } catch {
    if (mine !== turn) return;
    going = false;
    look();
    warn(word("offline"));
  }
}

// The page at an address, or null when it is none of the desk's: a sign-in, a problem.
async function fetched(url, headers = {}, stop = []) {
  const signal = AbortSignal.any([AbortSignal.timeout(PATIENCE), ...stop]);
  const response = await fetch(url, { headers: { Accept: "text/html", ...headers }, signal });
  if (!response.ok || !new URL(response.url).pathname.startsWith("/desk")) return null;
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

function show(page, url, again) {
  put(page);
  document.title = page.title;
  here = clean(url);
  if (!again) history.pushState(null, "", here);
  scrollTo(0, 0);
  const title = main.querySelector("h1");
  title?.focus({ preventScroll: true });
  arrive();
}

function clean(address) {
  const url = new URL(address);
  for (const past of ["done", "undone"]) url.searchParams.delete(past);
  return url.href;
}

const bare = (address) => address.split("#")[0];

/** Whether the address is that of what is shown: a jump within the page changes nothing. */
export const isHere = () => bare(location.href) === bare(here);

function put(page) {
  main.replaceChildren(...page.getElementById("content").children);
  renewPart(document, page, ".desk-nav");
}

// A page that came ahead claimed nothing and was written before the last decision: what surrounds
// the picture is asked for again, now that it is read. Meanwhile its undo would undo another one.
function freshenAhead(address) {
  for (const undo of main.querySelectorAll("[data-key=z]")) undo.disabled = true;
  return readAgain(address, {});
}

/** Reads the page again, and renews of it what is another now. Claims nothing. */
export async function freshen() {
  if (going) return;
  // One went back, and the page did not come.
  if (!isHere()) return visit(location.href, { again: true });
  const next = nextOf(main)?.href;
  await readAgain(location.href, PEEK);
  if (nextOf(main)?.href !== next) fetchAhead();
}

/** The same, as who looks at it: it is theirs again, if it can be. */
export const freshenMine = () => readAgain(location.href, {});

function readAgain(address, headers) {
  const mine = turn;
  const isLate = () => mine !== turn || going;
  const read = async () => {
    stopReading = new AbortController();
    const page = isLate() ? null : await fetched(address, headers, [stopReading.signal]).catch(() => null);
    if (page && !isLate()) renewed(page);
  };
  reading = reading.then(read, read);
  return reading;
}

function renewed(page) {
  const [before, now] = [main, page].map((one) => one.querySelector("[data-stand]"));
  const isAnother = before?.dataset.stand !== now?.dataset.stand;
  // What is another now was not seen yet.
  if (isAnother) unsee();
  const noticed = main.querySelector(NOTICE)?.textContent;
  for (const part of page.querySelectorAll("[data-live]")) {
    const old = main.querySelector(`[data-live="${part.dataset.live}"]`);
    if (!old) continue;
    if (part.dataset.live === "pictures") renewPictures(old, part);
    else renew(old, part);
  }
  renewPart(document, page, ".desk-nav");
  const toast = page.querySelector("[data-said]");
  if (toast) {
    main.querySelector("[data-said]")?.remove();
    main.append(toast);
  }
  tell();
  if (!isAnother) return;
  if (before && now) before.dataset.stand = now.dataset.stand;
  look();
  const notice = main.querySelector(NOTICE)?.textContent;
  if (notice && notice !== noticed) say(notice);
}

const NOTICE = ".desk-card > .notice";

// Pictures that are the same stay, as near as they are.
function renewPictures(old, fresh) {
  const shown = (pictures) => [...pictures.querySelectorAll("[data-whole]")].map((link) => link.href).join();
  if (shown(old) !== shown(fresh)) {
    const had = old.contains(document.activeElement);
    old.replaceChildren(...fresh.children);
    for (const box of main.querySelectorAll(".as-it-is input")) box.checked = false;
    if (had) main.querySelector("h1")?.focus({ preventScroll: true });
    return;
  }
  const images = fresh.querySelectorAll("img");
  for (const [at, image] of old.querySelectorAll("img").entries()) image.alt = images[at]?.alt ?? image.alt;
}

// What every page needs once it is there.
export function arrive() {
  tell();
  const strip = main.querySelector(".strip");
  const current = strip?.querySelector("[aria-current]");
  if (current) strip.scrollLeft = current.offsetLeft - (strip.clientWidth - current.offsetWidth) / 2;
  look();
  fetchAhead();
}

function tell() {
  // Said aloud by the region that stays; two voices would say it twice.
  const toast = main.querySelector("[data-said]");
  toast?.removeAttribute("role");
  // What it offers to undo, an act of the page offers too, for as long as it can be undone.
  if (!toast?.querySelector("form")) setTimeout(() => toast?.remove(), TOLD);
  document.dispatchEvent(new CustomEvent("desk:arrived"));
}

const nextOf = (where) => where.querySelector("a[rel=next][data-visit]");

function fetchAhead() {
  ahead.clear();
  const next = nextOf(main);
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
