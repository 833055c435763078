// A page anew, under the hands of who reads it: what is open stays open, what is being written stays as
// it is, the focus stays where it is, and what has not changed is not touched.
//
// A part that is named by `data-part` is taken for the part of the same name and renewed piece by piece;
// the others are the same when they are equal.

const WRITTEN = "textarea, select, input:not([type=hidden], [type=checkbox], [type=radio])";

/** Makes the children of a place those of another, of a page that was just read. */
export function renew(place, fresh) {
  const focused = place.contains(document.activeElement) ? document.activeElement : null;
  const fold = focused?.matches("summary") && focused.parentElement.dataset.part;
  children(place, fresh);
  if (!focused || focused.isConnected) return;
  const left = again(place, focused, fold) ?? document.querySelector("main h1");
  left?.focus({ preventScroll: true });
}

/** Renews the part of a page that a selector finds, where both have it. */
export function renewPart(where, page, selector) {
  const [old, fresh] = [where, page].map((one) => one.querySelector(selector));
  if (old && fresh) renew(old, fresh);
}

// Whether somebody writes there, or has written and not sent it; what is in a part of it is that one's.
function isWritten(part) {
  const own = [...part.querySelectorAll(WRITTEN)].filter((field) => field.closest("[data-part]") === part);
  return own.some((field) => field === document.activeElement || changed(field));
}

const changed = (field) =>
  field.matches("select") ? [...field.options].some((one) => one.selected !== one.defaultSelected && one.index > 0)
  : field.value !== field.defaultValue;

function children(place, fresh) {
  const parts = [...fresh.children];
  const left = new Set(place.children);
  const kept = new Map();
  for (const part of parts) {
    const old = [...left].find((one) => isSame(one, part));
    if (!old) continue;
    left.delete(old);
    kept.set(part, old);
  }
  for (const old of left) old.remove();
  let at = place.firstElementChild;
  for (const part of parts) {
    const old = kept.get(part);
    if (old) carry(old, part);
    if (old && old === at) at = at.nextElementSibling;
    else place.insertBefore(old ?? part, at);
  }
}

const isSame = (old, part) =>
  part.dataset.part ? part.dataset.part === old.dataset.part && part.tagName === old.tagName : isEqual(old, part);

// Whether it is open is the reader's affair.
function isEqual(...both) {
  const [old, part] = both.map((one) => {
    const copy = one.cloneNode(true);
    for (const fold of [copy, ...copy.querySelectorAll("[open]")]) fold.removeAttribute("open");
    return copy;
  });
  return old.isEqualNode(part);
}

function carry(old, part) {
  // What went wrong was said by a script.
  if (!part.dataset.part || "problem" in part.dataset || isWritten(old)) return;
  old.className = part.className;
  // Opened where there is something new; else it is as its reader wants it.
  if (old.dataset.new !== part.dataset.new) {
    old.open ||= part.open;
    old.dataset.new = part.dataset.new;
  }
  children(old, part);
}

/** What does the same as a control that has gone. */
function again(place, control, fold) {
  const { key } = control.dataset;
  if (fold) return place.querySelector(`[data-part="${CSS.escape(fold)}"] > summary`);
  if (control.id) return place.querySelector(`#${CSS.escape(control.id)}`);
  if (key) return [...place.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find((one) => aim(one) === aim(control));
  return [...place.querySelectorAll("a[href]")].find((one) => aim(one) === aim(control));
}

const aim = (control) => control.form?.action ?? control.href;
