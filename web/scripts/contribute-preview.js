// One chosen picture as the form shows it: what it looks like, how far it is, what can be done.
import { element, say } from "./contribute-say.js";
import { sized } from "./contribute-sizes.js";

let made = 0;

/**
 * Draws an entry `{ name, size, file, thumb }` and adds what it is made of: `node`, `image`, `alt`,
 * `problem`, `note`, `order`, `earlier`, `later`. `acts` are `remove`, `replace` and `move(step)`.
 * An empty `thumb` is that of a picture that this browser cannot draw.
 */
export function drawPreview(form, entry, { most, alt = "" }, acts) {
  const id = `alt-of-${(made += 1)}`;
  const node = element("li", "preview");
  node.tabIndex = -1;
  const image = Object.assign(new Image(), { alt: "" });
  const title = element("p", "preview-name");
  const bar = Object.assign(element("progress", "bar"), { hidden: true });
  const stage = element("p", "hint preview-stage");
  const problem = element("p", "field-error");
  const note = element("p", "hint");
  const unseen = element("p", "hint");
  const button = (name, act) => named(element("button", "button quiet"), say(form, name), act);
  const order = element("div", "button-row");
  const replace = button("replace", acts.replace);
  Object.assign(entry, { node, image, title, bar, stage, problem, note, unseen, order, replace });
  entry.earlier = button("earlier", () => acts.move(-1));
  entry.later = button("later", () => acts.move(1));
  order.append(replace, entry.earlier, entry.later);
  const field = described(form, entry, id, { most, alt });
  node.append(image, title, button("remove", acts.remove), bar, stage, problem, note, unseen, order, field);
  showFile(entry);
  return entry;
}

/** Shows the file that an entry has now, or the likeness of the one that it had. */
export function showFile(entry) {
  if (entry.shown) URL.revokeObjectURL(entry.shown);
  entry.shown = entry.file && URL.createObjectURL(entry.file);
  entry.image.src = entry.shown ?? (entry.thumb || BLANK);
  entry.title.textContent = `${entry.name} · ${sized(entry.size)}`;
  entry.bar.max = entry.size || 1;
  entry.bar.setAttribute("aria-label", entry.name);
  for (const about of entry.node.querySelectorAll("button > span")) about.textContent = ` ${entry.name}`;
}

/** Puts calm in the place of a picture that this browser cannot draw. */
export function hideFile(entry) {
  entry.thumb = "";
  entry.image.src = BLANK;
}

/** Shows how far an entry is. */
export function showStage(form, entry, paused) {
  const { state, bytes = 0, size } = entry;
  const part = { done: sized(bytes), size: sized(size) };
  entry.node.classList.toggle("sent", state === "sent");
  entry.bar.hidden = !(["waiting", "going", "sent"].includes(state) || (state === "missing" && bytes > 0));
  entry.bar.value = state === "sent" ? entry.bar.max : bytes;
  // Of what cannot hang, its problem says enough.
  const isUnseen = entry.thumb === "" && !entry.problem.textContent;
  entry.unseen.textContent = isUnseen ? say(form, "unseen") : "";
  entry.image.classList.toggle("unseen", entry.thumb === "");
  entry.stage.textContent = stageOf(form, { state, paused, bytes }, part);
  const again = ["missing", "away"].includes(state);
  entry.replace.firstChild.textContent = say(form, again ? "choose-again" : "replace");
  entry.replace.hidden = !(again || entry.problem.textContent);
}

function stageOf(form, { state, paused, bytes }, part) {
  if (state === "sent") return say(form, "arrived-one");
  if (state === "going") return say(form, "part", part);
  if (state === "waiting") return say(form, paused ? "part-paused" : bytes > 0 ? "part" : "waits", part);
  if (state === "missing") return say(form, bytes > 0 ? "part-missing" : "missing-here", part);
  return "";
}

/** One transparent pixel: an image without any source is a fault. */
const BLANK = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

/** The field for those who do not see the picture. */
function described(form, entry, id, { most, alt }) {
  entry.alt = Object.assign(element("input"), { id, value: alt, maxLength: most });
  const label = element("label", "", `${say(form, "describe")} `);
  label.htmlFor = id;
  label.append(element("span", "optional", say(form, "optional")));
  const hint = Object.assign(element("p", "hint", say(form, "describe-hint")), { id: `${id}-hint` });
  entry.alt.setAttribute("aria-describedby", hint.id);
  const field = element("div", "field");
  field.append(label, hint, entry.alt);
  return field;
}

/** A button that says, to those who do not see it beside the picture, what it is about. */
function named(button, text, act) {
  button.type = "button";
  button.append(text, element("span", "visually-hidden"));
  button.addEventListener("click", act);
  return button;
}
