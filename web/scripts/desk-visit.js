// From page to page without a reload.
import { warn, word } from "./desk-say.js";

// A picture must have been on the screen this long before a decision counts: the second half of a
// double press would otherwise fall on a picture that nobody saw.
const LOOK = 450;

const main = document.getElementById("content");
const ahead = new Map();
let turn = 0;
let seenAt = Infinity;

export const seen = () => performance.now() >= seenAt;

export async function visit(address, { again = false } = {}) {
  const mine = ++turn;
  seenAt = Infinity;
  const url = new URL(address, location.href);
  const key = keyOf(url);
  const early = await ahead.get(key);
  ahead.clear();
  try {
    const page = early ?? (await fetched(url));
    if (mine !== turn) return;
    if (!page) return location.assign(url);
    show(page, url, again);
    // A page that came ahead claimed nothing and may have aged: ask again, now that it is read.
    if (early) await refresh(url, mine);
  } catch {
    if (mine !== turn) return;
    look();
    warn(word("offline"));
  }
}

// The page at an address, or null when it is none of the desk's: a sign-in, a problem.
async function fetched(url, headers = {}) {
  const response = await fetch(url, { headers: { Accept: "text/html", ...headers } });
  if (!response.ok || (response.redirected && !response.url.includes("/desk"))) return null;
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

function show(page, url, again) {
  put(page);
  document.title = page.title;
  url.searchParams.delete("done");
  if (!again) history.pushState(null, "", url);
  scrollTo(0, 0);
  const title = main.querySelector("h1");
  title?.focus({ preventScroll: true });
  arrive();
}

function put(page) {
  main.replaceChildren(...page.getElementById("content").children);
  const nav = page.querySelector(".desk-nav");
  if (nav) document.querySelector(".desk-nav")?.replaceWith(nav);
}

async function refresh(url, mine) {
  const page = await fetched(url);
  if (mine !== turn || !page) return;
  const stand = (where) => where.querySelector("[data-stand]")?.dataset.stand;
  const line = page.querySelector("[data-hold]");
  if (stand(main) === stand(page)) {
    if (line) main.querySelector("[data-hold]")?.replaceWith(line);
  } else {
    put(page);
    arrive();
  }
}

// What every page needs once it is there.
export function arrive() {
  quietToast();
  document.dispatchEvent(new CustomEvent("desk:arrived"));
  main.querySelector(".strip [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  look();
  fetchAhead();
}

// Once the picture is drawn, the reader gets a moment to see it.
async function look() {
  const mine = turn;
  const picture = main.querySelector(".stage img");
  await picture?.decode().catch(() => {});
  if (mine === turn) seenAt = performance.now() + LOOK;
}

function quietToast() {
  // Said aloud by the region that stays; two voices would say it twice.
  main.querySelector("[data-said]")?.removeAttribute("role");
}

function fetchAhead() {
  const next = main.querySelector("a[rel=next][data-visit]");
  if (!next) return;
  const url = new URL(next.href);
  const page = fetched(url, { Purpose: "prefetch" }).catch(() => null);
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
