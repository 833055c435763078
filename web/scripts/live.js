// The screen of a hall: pictures take their turns, what was hung meanwhile first. What takes turns is kept here, and no
// more than that: a day without a network changes nothing, a week leaves nothing behind.

const TURN = 12_000;
const LOOK = 30_000;

const { source } = document.querySelector("main").dataset;
let [front, back] = document.querySelectorAll(".hall-piece");
/** The address of the bytes of each piece that is kept, by its id. */
const kept = new Map();
let pieces = [];
let fresh = [];
let current;

/** Asks what hangs, and keeps it. */
async function look() {
  try {
    const answer = await fetch(source);
    if (answer.ok) await keep(await answer.json());
  } catch {
    // No network: what is kept takes its turns.
  }
  setTimeout(look, LOOK);
}

async function keep(listed) {
  const before = new Set(pieces.map(({ id }) => id));
  for (const { id, src } of listed) {
    if (kept.has(id)) continue;
    const answer = await fetch(src);
    if (!answer.ok) continue;
    kept.set(id, URL.createObjectURL(await answer.blob()));
  }
  const hangs = new Set(listed.map(({ id }) => id));
  for (const [id, address] of kept) {
    if (hangs.has(id)) continue;
    URL.revokeObjectURL(address);
    kept.delete(id);
  }
  pieces = listed.filter(({ id }) => kept.has(id));
  const hung = pieces.map(({ id }) => id).filter((id) => before.size > 0 && !before.has(id));
  fresh = [...fresh, ...hung].filter((id) => kept.has(id));
  // What came down leaves the screen at once.
  if (current && !kept.has(current)) show();
}

/** What was hung meanwhile, else the one after this. */
function next() {
  const id = fresh.shift();
  const place = pieces.findIndex((piece) => piece.id === (id ?? current));
  return id ? pieces[place] : pieces[(place + 1) % pieces.length];
}

function show() {
  const piece = next();
  if (!piece) return clear();
  if (piece.id === current) return;
  const picture = back.querySelector("img");
  picture.hidden = false;
  picture.src = kept.get(piece.id);
  picture.alt = piece.alt;
  back.querySelector("cite").textContent = piece.title;
  back.querySelector("span").textContent = piece.credit;
  current = piece.id;
  swap();
}

/** Nothing hangs any more. */
function clear() {
  for (const figure of [front, back]) {
    figure.querySelector("img").hidden = true;
    for (const words of figure.querySelectorAll("cite, span")) words.textContent = "";
  }
  current = undefined;
}

function swap() {
  [front, back] = [back, front];
  front.toggleAttribute("data-front", true);
  front.removeAttribute("aria-hidden");
  back.removeAttribute("data-front");
  back.setAttribute("aria-hidden", "true");
}

/** A screen that sleeps shows nothing; where it may not be kept awake, its own settings hold. */
const stayAwake = () => document.hidden || navigator.wakeLock?.request("screen").catch(() => {});
document.addEventListener("visibilitychange", stayAwake);
stayAwake();

/** Who answers in our stead where there is no network: see live-worker.js. */
async function beKept() {
  const { serviceWorker } = navigator;
  await serviceWorker?.register("/live-worker.js", { scope: location.pathname });
  const { active } = (await serviceWorker?.ready) ?? {};
  const shown = performance.getEntriesByType("resource").map(({ name }) => name);
  active?.postMessage({ shown: [location.href, ...shown.filter((name) => name.startsWith(location.origin))] });
}

await look();
show();
setInterval(show, TURN);
// Where it may not be, the screen lasts as long as its page.
beKept().catch(() => {});
