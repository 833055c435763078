// The pictures of the form in their order, as one sees and moves them.
import { drawPreview } from "./contribute-preview.js";
import { element, say } from "./contribute-say.js";
import { thumbnailOf } from "./contribute-thumbnail.js";
import { announce } from "./shared/announce.js";

/** A list of entries. `acts` are `removed(entry)`, `replace(entry)`, `unseen(entry)` and `keep()`. */
export class PictureList {
  #form;
  #acts;
  #input;
  #list = element("ul", "previews");
  entries = [];

  constructor(form, acts) {
    this.#form = form;
    this.#acts = acts;
    this.#input = form.elements.pictures;
    this.#input.closest(".drop-zone").after(this.#list);
    this.#list.addEventListener("input", acts.keep);
  }

  /** The element after which more may be said. */
  get node() {
    return this.#list;
  }

  /** Hangs one more at the end, with its description, `{ most, alt }`. */
  hang(entry, description) {
    this.entries.push(entry);
    drawPreview(this.#form, entry, description, {
      remove: () => this.#remove(entry),
      replace: () => this.#acts.replace(entry),
      move: (step) => this.#move(entry, step),
    });
    entry.image.addEventListener("load", () => {
      if (!entry.file || entry.thumb !== undefined) return;
      entry.thumb = thumbnailOf(entry.image);
      this.#acts.keep();
    });
    entry.image.addEventListener("error", () => this.#acts.unseen(entry));
    this.#settle();
    return entry;
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

  #move(entry, step) {
    const from = this.entries.indexOf(entry);
    const button = step < 0 ? entry.earlier : entry.later;
    this.entries.splice(from, 1);
    this.entries.splice(from + step, 0, entry);
    this.#settle();
    (button.disabled ? (entry.earlier.disabled ? entry.later : entry.earlier) : button).focus();
    announce(say(this.#form, "moved", { name: entry.name, place: from + step + 1 }));
    this.#acts.keep();
  }

  #remove(entry) {
    this.entries.splice(this.entries.indexOf(entry), 1);
    if (entry.shown) URL.revokeObjectURL(entry.shown);
    this.#settle();
    this.say("");
    this.#input.focus();
    announce(say(this.#form, "removed", { name: entry.name }));
    this.#acts.removed(entry);
  }

  /** Shows them in their order, each with the moves that it can make. */
  #settle() {
    this.#list.replaceChildren(...this.entries.map(({ node }) => node));
    this.entries.forEach((entry, index) => {
      entry.earlier.hidden = entry.later.hidden = this.entries.length < 2;
      entry.earlier.disabled = index === 0;
      entry.later.disabled = index === this.entries.length - 1;
    });
  }
}
