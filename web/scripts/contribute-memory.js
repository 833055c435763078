// What was typed and sent survives a reload, a dead battery, a lost connection: kept in this browser
// until it is sent, for a day at most. The mail address is not kept: the next visitor may use this
// device.

const TYPED = ["title", "story", "credit"];
const DAY = 24 * 60 * 60 * 1000;
/** How long another page of this form may take to close, in milliseconds. */
const CLOSING = 500;

/** The memory of one theme's form. */
export class Memory {
  #words;
  #parcel;
  #mine = false;

  constructor(theme) {
    this.#words = `cimaise-contribution-${theme}`;
    this.#parcel = `cimaise-pictures-${theme}`;
  }

  /**
   * Asks for the pictures of this form: two pages that send the same ones would send one
   * contribution. Without it, what is chosen here is not kept.
   */
  async claim() {
    if (!navigator.locks) return void (this.#mine = true);
    await new Promise((resolve) => {
      const hold = () => {
        this.#mine = true;
        resolve();
        return new Promise(() => {}); // Until this page goes.
      };
      const patience = new AbortController();
      setTimeout(() => patience.abort(), CLOSING);
      navigator.locks.request(this.#parcel, { signal: patience.signal }, hold).catch(resolve);
    });
  }

  /** Fills the empty fields of the form; tells whether there was something. */
  restore(form) {
    const { typed = {} } = this.#read(this.#words);
    const found = [...TYPED, "licence"].filter((name) => typed[name] && !form.elements[name]?.value);
    for (const name of found) form.elements[name].value = typed[name];
    return found.some((name) => TYPED.includes(name));
  }

  /** Keeps what is typed from now on. */
  follow(form) {
    form.addEventListener("input", () => {
      const typed = [...TYPED, "licence"].map((name) => [name, form.elements[name]?.value ?? ""]);
      this.#write(this.#words, { typed: Object.fromEntries(typed) });
    });
  }

  /** The pictures, the id that they were sent under, and those of them that a form has named. */
  get parcel() {
    const { submission, named, pictures = [] } = this.#mine ? this.#read(this.#parcel) : {};
    return { submission, named, pictures };
  }

  set parcel(kept) {
    if (this.#mine) this.#write(this.#parcel, kept);
  }

  forget() {
    try {
      localStorage.removeItem(this.#words);
      if (this.#mine) localStorage.removeItem(this.#parcel);
    } catch {
      // Storage is off: there was nothing to forget.
    }
  }

  #read(key) {
    try {
      const kept = JSON.parse(localStorage.getItem(key)) ?? {};
      return Date.now() - kept.at < DAY ? kept : {};
    } catch {
      return {};
    }
  }

  #write(key, kept) {
    try {
      localStorage.setItem(key, JSON.stringify({ ...kept, at: Date.now() }));
    } catch {
      // Storage is off or full: the form works as it did without memory.
    }
  }
}
