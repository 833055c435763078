// What the call asks changed since the form was opened: what is asked now takes the place of what was,
// and what was typed and sent stays.

/** Whether the server speaks of something that this form does not have. */
export const changed = (form, errors) =>
  errors.some(({ field }) => (field.startsWith("consent-") || field === "age") && !form.querySelector(`[id="${field}"]`));

/** Shows the statements as they are asked now, with what they have in common with before still ticked. */
export async function askAgain(form) {
  const address = new URL(form.action);
  address.searchParams.set("code", form.elements.invitation.value);
  const answer = await fetch(address, { headers: { accept: "text/html" } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const [now, age] = ["#consents", "#age"].map((part) => page.querySelector(part));
  if (!now) return;
  const before = form.querySelector("#consents");
  for (const box of now.querySelectorAll("[name='consent']")) {
    box.checked = Boolean(before.querySelector(`[id="${box.id}"]`)?.checked);
  }
  before.replaceWith(document.adoptNode(now));
  if (age && !form.querySelector("#age")) form.querySelector("#pictures-part").before(document.adoptNode(age));
}
