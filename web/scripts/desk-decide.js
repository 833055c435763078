// A decision, sent once.
import { calm, warn, word } from "./desk-say.js";
import { seen } from "./desk-seen.js";
import { freshenMine, visit } from "./desk-visit.js";

let busy = false;

export async function decide(form) {
  // Only what decides at once on the picture waits for it: a letter was read before it is sent.
  if (busy || (form.closest(".acts") && !seen())) return;
  busy = true;
  form.setAttribute("aria-busy", "true");
  calm();
  try {
    const response = await fetch(form.action, {
      method: "POST",
      // What goes wrong is told in the language of the desk, whatever the browser prefers.
      headers: { Accept: "application/json", "Accept-Language": document.documentElement.lang },
      body: new URLSearchParams(new FormData(form)),
    });
    if (response.ok) return await visit((await response.json()).location);
    await refused(response, form);
  } catch {
    warn(word("offline"));
  } finally {
    busy = false;
    form.removeAttribute("aria-busy");
  }
}

async function refused(response, form) {
  const problem = await response.json().catch(() => ({}));
  const fields = (problem.errors ?? []).map((field) => field.detail);
  const told = problem.title ? [problem.title, problem.detail, ...fields] : [word("failed")];
  // Someone was faster: show how it stands now.
  if (response.status === 409) await freshenMine();
  warn(...told);
}
