// What colleagues decide and contributors send, as it happens: the house says that something moved
// (server-sent events), and the page is read again. Where it cannot say so, it is asked from time to time.
import { freshen } from "./desk-visit.js";

/** At most once in so many milliseconds: many may be at work. */
const APART = 1500;
/** Where nothing can be said: how long until it is asked, and tried again, in milliseconds; not all desks at once. */
const ASK = 30_000;
const ABOUT = 8_000;

let source;
let asking;
let last = -Infinity;
let waiting;

export function listen() {
  // Browsers allow few connections to a house: a tab that nobody sees keeps none.
  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", leave);
  addEventListener("pageshow", (event) => event.persisted && follow());
  follow();
}

function follow() {
  leave();
  if (document.hidden) return;
  source = new EventSource("/desk/live");
  // Nobody told what happened before it was open.
  source.addEventListener("open", moved);
  source.addEventListener("changed", moved);
  source.addEventListener("error", () => {
    // Refused for good; else it comes back by itself.
    if (source.readyState !== EventSource.CLOSED) return;
    asking ??= setTimeout(() => {
      follow();
      moved();
    }, ASK + Math.random() * ABOUT);
  });
}

function leave() {
  source?.close();
  clearTimeout(asking);
  clearTimeout(waiting);
  asking = waiting = undefined;
}

function moved() {
  waiting ??= setTimeout(read, Math.max(0, last + APART - performance.now()));
}

async function read() {
  waiting = undefined;
  last = performance.now();
  await freshen();
}
