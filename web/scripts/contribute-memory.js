// What was typed survives a reload, a dead battery, a lost connection: kept in this browser until
// it is sent, for a day at most. The mail address is not kept: the next visitor may use this device.

const KEPT = ["title", "story", "credit"];
const DAY = 24 * 60 * 60 * 1000;

/** The memory of one theme's form. */
export class Memory {
  #key;

  constructor(theme) {
    this.#key = `cimaise-contribution-${theme}`;
  }

  /** Fills the empty fields of the form; tells whether there was something. */
  restore(form) {
    const { typed = {} } = this.#read();
    const found = KEPT.filter((name) => typed[name] && !form.elements[name].value);
    for (const name of found) form.elements[name].value = typed[name];
    return found.length > 0;
  }

  /** Keeps what is typed from now on. */
  follow(form) {
    form.addEventListener("input", () => {
      const typed = Object.fromEntries(KEPT.map((name) => [name, form.elements[name].value]));
      this.#write({ ...this.#read(), typed });
    });
  }

  /**
   * The id under which these pictures are sent: if they were on their way before this page was
   * loaded again, the same as then, so that they do not arrive twice.
   */
  submission(drawn, print) {
    const { sent } = this.#read();
    const submission = sent?.print === print ? sent.submission : drawn;
    this.#write({ ...this.#read(), sent: { submission, print } });
    return submission;
  }

  forget() {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // Storage is off: there was nothing to forget.
    }
  }

  #read() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.#key)) ?? {};
      return Date.now() - kept.at < DAY ? kept : {};
    } catch {
      return {};
    }
  }

  #write(kept) {
    try {
      localStorage.setItem(this.#key, JSON.stringify({ ...kept, at: Date.now() }));
    } catch {
      // Storage is off or full: the form works as it did without memory.
    }
  }
}
