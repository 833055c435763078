// What is to be agreed to changed since the form was opened: the new words take the place of the old
// ones, and what was typed and sent stays.

/** Whether the server says so. */
export const changed = (errors) => errors.some(({ code }) => code === "consent-changed");

/** Shows the statements as they are asked now; what they have in common with before stays ticked. */
export async function askAgain(form) {
  const answer = await fetch(form.action, { headers: { accept: "text/html" } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = page.querySelector("#consents");
  if (!now) return;
  const before = form.querySelector("#consents");
  for (const box of now.querySelectorAll("[name='consent']")) {
    box.checked = Boolean(before.querySelector(`[id="${box.id}"]`)?.checked);
  }
  before.replaceWith(document.adoptNode(now));
}
