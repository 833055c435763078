// Under the pictures: how many have arrived, whether the line is lost, and a pause for all of them.
import { sumUp } from "./contribute-entries.js";
import { element, say } from "./contribute-say.js";
import { announce } from "./shared/announce.js";

/** The strip of a form; `uploads` is paused and resumed by it. */
export class Strip {
  #form;
  #uploads;
  #line = element("p", "hint");
  #button = Object.assign(element("button", "button quiet"), { type: "button" });
  #node = element("div", "on-the-way");
  #lost = false;
  #entries = [];

  constructor(form, uploads, after) {
    this.#form = form;
    this.#uploads = uploads;
    this.#node.hidden = true;
    this.#node.append(this.#line, this.#button);
    after.after(this.#node);
    this.#button.addEventListener("click", () => this.#turn());
    this.#button.addEventListener("blur", () => (this.#node.hidden = !uploads.busy));
  }

  /** Says where all of them are. */
  show(entries) {
    this.#entries = entries;
    const { arrived, lost, reason } = sumUp(entries);
    // What has the focus does not vanish: the last byte may come while the pause is under a finger.
    this.#node.hidden = !this.#uploads.busy && !this.#node.contains(document.activeElement);
    this.#button.textContent = say(this.#form, this.#uploads.paused ? "resume" : "pause");
    this.#line.textContent = lost
      ? `${reason || say(this.#form, "lost")} ${say(this.#form, "again", { seconds: lost })}`
      : say(this.#form, "arrived-of", { done: arrived, all: entries.length });
    if (lost > 0 !== this.#lost && this.#uploads.busy) {
      this.#lost = lost > 0;
      announce(this.#lost ? reason || say(this.#form, "lost") : say(this.#form, "resumed"));
    }
  }

  #turn() {
    if (this.#uploads.paused) this.#uploads.resume();
    else this.#uploads.pause();
    this.show(this.#entries);
    announce(say(this.#form, this.#uploads.paused ? "paused" : "resumed"));
  }
}
