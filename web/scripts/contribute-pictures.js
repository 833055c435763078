// The chosen pictures: shown, described, put in order, taken out again.
import { lookAtFile, lookAtSize } from "./contribute-look.js";
import { element, say } from "./contribute-say.js";
import { announce } from "./shared/announce.js";

/** The pictures of a form, in their order. */
export class Pictures {
  #form;
  #input;
  #list = element("ul", "previews");
  #entries = [];
  #alts;
  #made = 0;

  constructor(form) {
    this.#form = form;
    this.#input = form.elements.pictures;
    this.#alts = takeAlts(form);
    const zone = this.#input.closest(".drop-zone");
    zone.after(this.#list);
    // From here on this list is what is sent, not the input, which would say that it is empty.
    this.#input.required = false;
    this.#input.classList.add("visually-hidden");
    zone.querySelector("label").className = "button";
    this.#input.addEventListener("change", () => {
      this.add([...this.#input.files]);
      this.#input.value = "";
    });
    takeDrops(zone, (files) => this.add(files));
    if (this.#input.files.length > 0) this.#input.dispatchEvent(new Event("change"));
  }

  get count() {
    return this.#entries.length;
  }

  /** What keeps some of them from hanging, `[{ field, detail }]`. */
  get problems() {
    const all = this.#entries.map(({ problem }, index) => ({
      field: `picture-${index + 1}`,
      detail: problem.textContent,
    }));
    return all.filter(({ detail }) => detail !== "");
  }

  /** What tells these pictures, in this order, from others. */
  get print() {
    return this.#entries.map(({ file }) => `${file.name}/${file.size}/${file.lastModified}`).join();
  }

  add(files) {
    const room = Number(this.#form.dataset.most) - this.count;
    this.say(files.length > room ? say(this.#form, "too-many-pictures") : "");
    for (const file of files.slice(0, Math.max(room, 0))) this.#hang(file);
    this.#settle();
  }

  /** Says something about all of them, beside the field. */
  say(sentence) {
    const place = this.#form.querySelector("#pictures-error");
    place.textContent = sentence;
    place.hidden = sentence === "";
    if (!sentence) {
      this.#input.removeAttribute("aria-invalid");
    } else {
      this.#input.setAttribute("aria-invalid", "true");
      this.#input.setAttribute("aria-describedby", "pictures-hint pictures-error");
      announce(sentence);
    }
  }

  /** Says something about the picture at a place, from 1; gives the element that shows it. */
  sayOf(place, sentence) {
    const entry = this.#entries[place - 1];
    if (!entry) return undefined;
    entry.problem.textContent = sentence;
    return entry.node;
  }

  nameOf(place) {
    return this.#entries[place - 1]?.file.name;
  }

  altOf(place) {
    return this.#entries[place - 1]?.alt;
  }

  /** Puts the pictures and their descriptions into what is sent. */
  fill(data) {
    data.delete("pictures");
    this.#entries.forEach(({ file, alt }, index) => {
      data.append(`alt-${index + 1}`, alt.value);
      data.append("pictures", file, file.name);
    });
  }

  #hang(file) {
    const entry = this.#draw(file);
    this.#entries.push(entry);
    lookAtFile(this.#form, file).then((problem) => {
      if (problem) this.#tell(entry, problem);
    });
    announce(say(this.#form, "added", { name: file.name }));
  }

  #tell(entry, problem) {
    entry.problem.textContent = problem;
    announce(say(this.#form, "about", { name: entry.file.name, detail: problem }));
  }

  #draw(file) {
    const form = this.#form;
    const id = `alt-of-${(this.#made += 1)}`;
    const node = element("li", "preview");
    node.tabIndex = -1;
    const image = Object.assign(new Image(), { alt: "", src: URL.createObjectURL(file) });
    const alt = Object.assign(element("input"), { id, value: this.#alts.typed.shift() ?? "" });
    alt.maxLength = this.#alts.most;
    const label = element("label", "", `${say(form, "describe")} `);
    label.htmlFor = id;
    label.append(element("span", "optional", say(form, "optional")));
    const hint = Object.assign(element("p", "hint", say(form, "describe-hint")), { id: `${id}-hint` });
    alt.setAttribute("aria-describedby", hint.id);
    const field = element("div", "field");
    field.append(label, hint, alt);
    const problem = element("p", "field-error");
    const entry = { file, node, alt, problem, url: image.src };
    const order = element("div", "button-row");
    entry.order = order;
    order.append(this.#button("earlier", entry, -1), this.#button("later", entry, 1));
    node.append(image, element("p", "preview-name", named(file)), this.#button("remove", entry, 0));
    node.append(order, problem, field);
    image.addEventListener("load", () => {
      const size = { type: file.type, width: image.naturalWidth, height: image.naturalHeight };
      const unfit = lookAtSize(form, size);
      if (unfit && !problem.textContent) this.#tell(entry, unfit);
    });
    return entry;
  }

  /** A button that moves a picture by `step` places, or takes it out for 0. */
  #button(name, entry, step) {
    const button = element("button", "button quiet", say(this.#form, name));
    button.type = "button";
    button.append(element("span", "visually-hidden", ` ${entry.file.name}`));
    button.addEventListener("click", () => (step ? this.#move(entry, step, button) : this.#remove(entry)));
    if (step) entry[name] = button;
    return button;
  }

  #move(entry, step, button) {
    const from = this.#entries.indexOf(entry);
    this.#entries.splice(from, 1);
    this.#entries.splice(from + step, 0, entry);
    this.#settle();
    (button.disabled ? (entry.earlier.disabled ? entry.later : entry.earlier) : button).focus();
    announce(say(this.#form, "moved", { name: entry.file.name, place: from + step + 1 }));
  }

  #remove(entry) {
    this.#entries.splice(this.#entries.indexOf(entry), 1);
    URL.revokeObjectURL(entry.url);
    this.#settle();
    this.say("");
    this.#input.focus();
    announce(say(this.#form, "removed", { name: entry.file.name }));
  }

  /** Shows them in their order, each with the moves that it can make. */
  #settle() {
    this.#list.replaceChildren(...this.#entries.map(({ node }) => node));
    this.#entries.forEach((entry, index) => {
      entry.order.hidden = this.count < 2;
      entry.earlier.disabled = index === 0;
      entry.later.disabled = index === this.count - 1;
    });
  }
}

/** Takes the fields for descriptions out of the page: each picture brings its own. */
function takeAlts(form) {
  const fields = [...form.querySelectorAll("input[name^='alt-']")];
  const typed = fields.map((field) => field.value);
  const most = fields[0].maxLength;
  form.querySelector("#further")?.remove();
  form.querySelector("#alt-1")?.closest(".field").remove();
  return { typed, most };
}

function takeDrops(zone, take) {
  const over = (is) => (event) => {
    event.preventDefault();
    zone.classList.toggle("over", is);
  };
  zone.addEventListener("dragover", over(true));
  zone.addEventListener("dragleave", over(false));
  zone.addEventListener("drop", (event) => {
    over(false)(event);
    take([...event.dataTransfer.files]);
  });
}

/** `IMG_2043.jpg · 4,1 MB`, the unit as the reader's language writes it. */
function named(file) {
  const unit = file.size < 1e6 ? "kilobyte" : "megabyte";
  const size = file.size / (unit === "kilobyte" ? 1e3 : 1e6);
  const style = { style: "unit", unit, maximumFractionDigits: size < 10 ? 1 : 0 };
  return `${file.name} · ${new Intl.NumberFormat(document.documentElement.lang, style).format(size)}`;
}
