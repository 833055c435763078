// What is missing from the form, all at once and in its order, as the server would tell it. The
// browser's own word, one field at a time, is for the form without script.
import { say } from "./contribute-say.js";

/** `[{ field, detail }]`, as the server's answer lists them; empty when nothing is missing. */
export function missing(form, pictures) {
  const found = [];
  const add = (field, name) => found.push({ field, detail: say(form, name) });
  const { invitation } = form.elements;
  if (invitation.required && invitation.value.trim() === "") add("invitation", "missing");
  const age = form.elements.age?.value;
  if (age === "") add("age", "choose-age");
  if (pictures.entries.length === 0) add("pictures", "no-picture");
  found.push(...pictures.problems);
  for (const name of ["title", "credit"]) {
    if (form.elements[name].value.trim() === "") add(name, "missing");
  }
  if (form.elements.email.validity.typeMismatch) add("email", "not-an-address");
  const isYounger = age === "younger" && form.querySelector("[data-of-younger]");
  if (isYounger && form.elements.email.value.trim() === "") add("email", "guardian-address");
  // One licence is a hidden field; of several, one is to be chosen.
  if (form.elements.licence?.value === "") add("licence", "choose-a-licence");
  const asked = isYounger ? "[required], [data-of-younger]" : "[required]";
  for (const consent of form.querySelectorAll(`[name='consent']:is(${asked}):not(:checked)`)) {
    add(consent.id, "consent-missing");
  }
  return found;
}
