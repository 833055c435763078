// Adds a passkey: the password gives a challenge, the device signs it, the house keeps the key.
import { arePasskeysPossible, createPasskey, sendJson } from "./shared/passkey.js";
import { problemOf } from "./shared/problem.js";

const form = document.querySelector("#add-passkey");
if (form && arePasskeysPossible()) {
  form.hidden = false;
  document.querySelector("#passkeys-need").hidden = true;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    add();
  });
}

let busy = false;

async function add() {
  if (busy) return;
  busy = true;
  say("");
  try {
    const { challenge, add, done } = form.dataset;
    const asked = await sendJson(challenge, { current: form.elements.current?.value ?? "" });
    if (!asked.ok) return await sayWhy(asked);
    const credential = await createPasskey(await asked.json());
    const kept = await sendJson(add, { name: form.elements.name.value, credential });
    if (!kept.ok) return await sayWhy(kept);
    location.assign(done);
  } catch (error) {
    say(error.name === "InvalidStateError" ? form.dataset.known : form.dataset.cancelled);
  } finally {
    busy = false;
  }
}

/** What the house says of it, beside the field where it names one. */
async function sayWhy(answer) {
  const { detail, errors } = await problemOf(answer);
  const [first] = errors;
  const field = first && form.elements[first.field];
  if (field) {
    field.setAttribute("aria-invalid", "true");
    field.focus();
  }
  say(first?.detail || detail || form.dataset.cancelled);
}

function say(words) {
  const place = form.querySelector("[role=alert]");
  place.textContent = words;
  place.hidden = !words;
  if (words) return;
  for (const field of form.elements) field.removeAttribute("aria-invalid");
}
