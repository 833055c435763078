// What must be seen again, shown where it is, and listed first.
import { element, say } from "./contribute-say.js";

/** Shows `errors`, `[{ field, detail }]`, in place; the focus goes to their list. */
export function showErrors(form, pictures, errors) {
  clearErrors(form);
  const list = element("ul");
  for (const { field, detail } of errors) {
    const place = mark(form, pictures, field, detail);
    const item = element("li");
    const link = element(place ? "a" : "span", "", labelled(form, pictures, field, detail));
    if (place) link.href = `#${place.id}`;
    item.append(link);
    list.append(item);
  }
  const summary = element("div", "form-errors");
  Object.assign(summary, { id: "errors", tabIndex: -1 });
  summary.setAttribute("role", "alert");
  summary.append(element("h2", "", say(form, "review")), list);
  form.before(summary);
  summary.focus();
}

export function clearErrors(form) {
  document.querySelector("#errors")?.remove();
  for (const error of form.querySelectorAll("p.field-error[id]:not(#licence-error)")) error.remove();
  for (const field of form.querySelectorAll("[aria-invalid]")) {
    field.removeAttribute("aria-invalid");
    const tied = (field.getAttribute("aria-describedby") ?? "").split(" ");
    const kept = tied.filter((id) => !id.endsWith("-error"));
    field.setAttribute("aria-describedby", kept.join(" "));
  }
  const licence = form.querySelector("#licence-error");
  if (licence) licence.hidden = true;
}

/** Shows one error; gives the element that the list leads to. */
function mark(form, pictures, field, detail) {
  if (field === "pictures") {
    pictures.list.say(detail);
    return form.elements.pictures;
  }
  const [, what, place] = /^(picture|alt)-(\d+)$/.exec(field) ?? [];
  if (what === "picture") {
    const node = pictures.sayOf(Number(place), detail);
    if (node) node.id ||= `chosen-${place}`;
    return node;
  }
  if (field === "licence" && form.querySelector("#licence-error")) {
    const error = form.querySelector("#licence-error");
    Object.assign(error, { hidden: false, textContent: detail });
    return form.querySelector("#licence-1");
  }
  const id = field === "age" ? "age-of-age" : field;
  const input = what ? pictures.entries[place - 1]?.alt : form.querySelector(`[id="${id}"]`);
  if (input) tie(input, detail);
  return input;
}

/** Puts an error under its field and ties it to it. */
function tie(input, detail) {
  const error = Object.assign(element("p", "field-error", detail), { id: `${input.id}-error` });
  const trap = input.closest(".visually-hidden");
  if (trap) {
    // Something filled the field that people do not see: they must be able to clear it.
    trap.className = "field";
    trap.removeAttribute("aria-hidden");
    input.removeAttribute("tabindex");
  }
  const field = input.closest(".field, .choice");
  // A call that asks for a code since this form was opened.
  field.hidden = false;
  field.append(error);
  input.setAttribute("aria-invalid", "true");
  const tied = input.getAttribute("aria-describedby");
  input.setAttribute("aria-describedby", tied ? `${tied} ${error.id}` : error.id);
}

/** The sentence as the list shows it: with what it is about, where the sentence does not say. */
function labelled(form, pictures, field, detail) {
  const name = nameOf(form, pictures, field);
  return name ? say(form, "about", { name, detail }) : detail;
}

function nameOf(form, pictures, field) {
  const picture = /^picture-(\d+)$/.exec(field);
  if (picture) return pictures.entries[picture[1] - 1]?.name;
  const label = form.querySelector(`label[for="${field}"]`);
  // A statement is long: its beginning tells it from the others.
  if (field.startsWith("consent-")) return label?.firstElementChild.textContent.split(/[,.;:]/)[0];
  if (field === "age") return form.querySelector("#age > legend")?.textContent;
  if (!["title", "story", "credit", "email", "invitation"].includes(field)) return undefined;
  return label.firstChild.textContent.trim();
}
