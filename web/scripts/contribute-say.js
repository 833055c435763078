// The sentences of the form, rendered by the server in the reader's language as data attributes.

/** The sentence of that name; `{width}` and the like take their values. */
export function say(form, name, values = {}) {
  const text = form.getAttribute(`data-say-${name}`) ?? "";
  return text.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? shown(values[key]) : whole));
}

const numbers = new Intl.NumberFormat(document.documentElement.lang);

function shown(value) {
  return typeof value === "number" ? numbers.format(value) : value;
}

/** A new element with a class and a text. */
export function element(tag, className, text = "") {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
