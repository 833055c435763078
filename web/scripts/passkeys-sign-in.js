// Signs in by a passkey: by its button, or from the field of the address, where the browser offers it.
import { arePasskeysPossible, sendJson, usePasskey } from "./shared/passkey.js";
import { problemOf } from "./shared/problem.js";

/** What is offered in the field is asked for anew before its challenge is over, in milliseconds. */
const OFFERED = 4 * 60_000;

const box = document.querySelector("#passkey");
let offered;

if (box && arePasskeysPossible()) {
  box.hidden = false;
  document.querySelector("#passkeys-need").hidden = true;
  box.querySelector("button").addEventListener("click", () => {
    offered?.abort();
    signIn();
  });
  offer();
}

/** Passkeys among what the field of the address completes. */
async function offer() {
  if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return;
  offered?.abort();
  offered = new AbortController();
  const { signal } = offered;
  const again = setTimeout(offer, OFFERED);
  signal.addEventListener("abort", () => clearTimeout(again));
  signIn({ mediation: "conditional", signal });
}

async function signIn(how) {
  say("");
  try {
    const asked = await sendJson(box.dataset.challenge, {});
    if (!asked.ok) return await sayWhy(asked, how);
    const options = await asked.json();
    if (how?.signal.aborted) return;
    const credential = await usePasskey(options, how);
    const opened = await sendJson(box.dataset.signIn, { credential });
    if (!opened.ok) return await sayWhy(opened);
    location.assign(box.dataset.next);
  } catch {
    // What is only offered may come to nothing, and another try calls it off.
    if (how) return;
    say(box.dataset.cancelled);
    offer();
  }
}

async function sayWhy(answer, quietly) {
  const { detail } = await problemOf(answer);
  if (!quietly) say(detail || box.dataset.cancelled);
}

function say(words) {
  const place = box.querySelector("[role=alert]");
  place.textContent = words;
  place.hidden = !words;
}
