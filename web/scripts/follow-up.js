// The follow-up page, made quicker: one touch copies its address, and a picture that is being
// prepared shows by itself.
import { announce } from "./shared/announce.js";

const copy = document.querySelector("#copy");
if (copy && navigator.clipboard) {
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.querySelector("#link").textContent);
    document.querySelector("#copy-status").textContent = copy.dataset.copied;
  });
}

/** When to ask again, in seconds: preparing takes one or two, and asking must not become a flood. */
const WAITS = [2, 5, 15, 45];

const watched = document.querySelector("#watch")?.dataset.watched;
if (watched) watch(WAITS);

function watch([seconds, ...later]) {
  if (seconds === undefined) return;
  setTimeout(async () => {
    const told = await ask();
    if (told && told.state !== "preparing") {
      announce(told.message);
      location.reload();
    } else {
      watch(later);
    }
  }, seconds * 1000);
}

async function ask() {
  try {
    const answer = await fetch(watched);
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}
