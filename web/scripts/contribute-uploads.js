// Sends the pictures as soon as they are chosen, two at a time, in the order of the form.
import { sendFile, standing } from "./contribute-upload.js";
import { backOff, pause } from "./shared/patience.js";
import { erase } from "./shared/tus.js";

/** As many at once: a third would only take from the others' line. */
const AT_ONCE = 2;

/**
 * The pictures on their way. Of each entry it keeps `state` (`waiting`, `going`, `sent`, `refused`,
 * `away`, `unsent`), `url`, `bytes` that are safe or have left, `wait`, the seconds until the next
 * try, and its `reason` when it is not the line.
 */
export class Uploads {
  #address;
  #submission;
  #theme;
  #invitation;
  #told;
  #queue = [];
  #going = new Set();
  #watchers = new Set();
  #paused = false;
  #unable = false;

  /**
   * `submission()` gives the id of the form that they belong to, `theme` is where it goes, `invitation()` the code with which one comes. `told` hears `changed(entry)` for
   * each byte, `settled(entry, detail)` at each turn that is worth keeping.
   */
  constructor(address, { submission, theme, invitation }, told) {
    this.#address = new URL(address, location.href).href;
    this.#submission = submission;
    this.#theme = theme;
    this.#invitation = invitation;
    this.#told = told;
  }

  get paused() {
    return this.#paused;
  }

  get busy() {
    return this.#queue.length + this.#going.size > 0;
  }

  send(entry) {
    entry.state = this.#unable ? "unsent" : "waiting";
    if (!this.#unable) this.#queue.push(entry);
    this.#told.changed(entry);
    this.#pump();
  }

  /** Forgets an entry's file, here and there. */
  drop(entry) {
    this.#halt(entry);
    if (entry.url) erase(entry.url);
    Object.assign(entry, { url: undefined, bytes: 0, state: undefined });
    this.#pump();
  }

  /** Asks how far an entry of an earlier page is, until told so or something else is done with it. */
  async verify(entry) {
    const { state } = entry;
    const stop = new AbortController();
    entry.stop = stop;
    let told = { passing: true };
    for (let tries = 0; told.passing; tries += 1) {
      if (tries > 0) await pause(told.wait || backOff(tries), stop.signal, () => {});
      if (entry.state === state) told = await standing(entry.url, entry.size);
      if (entry.stop !== stop || entry.state !== state) return;
    }
    entry.stop = undefined;
    if (told.bytes === undefined) return;
    Object.assign(entry, told, { state: told.bytes === entry.size ? "sent" : "missing" });
    if (entry.state === "missing" && entry.file) this.send(entry);
    this.#told.settled(entry);
  }

  pause() {
    this.#paused = true;
    for (const entry of [...this.#going].reverse()) {
      this.#halt(entry);
      this.#queue.unshift(entry);
      entry.state = "waiting";
      this.#told.changed(entry);
    }
  }

  resume() {
    this.#paused = false;
    this.#pump();
  }

  /** Resolves once nothing is on its way, or once `stop` (an AbortSignal) asks to stop. */
  settled(stop) {
    this.resume();
    return new Promise((resolve) => {
      const done = () => {
        this.#watchers.delete(look);
        stop.removeEventListener("abort", done);
        resolve();
      };
      const look = () => this.busy || done();
      this.#watchers.add(look);
      stop.addEventListener("abort", done);
      look();
    });
  }

  #halt(entry) {
    entry.stop?.abort();
    Object.assign(entry, { stop: undefined, wait: 0 });
    this.#going.delete(entry);
    this.#queue = this.#queue.filter((other) => other !== entry);
  }

  #pump() {
    while (!this.#paused && this.#queue.length > 0 && this.#going.size < AT_ONCE) {
      this.#run(this.#queue.shift());
    }
    for (const look of this.#watchers) look();
  }

  async #run(entry) {
    const stop = new AbortController();
    Object.assign(entry, { stop, state: "going" });
    this.#going.add(entry);
    this.#told.changed(entry);
    // Whoever stopped it has already said what it is now.
    const tell = (hear) => (value) => {
      if (entry.stop === stop) hear(value);
    };
    const change = (what) => tell((value) => this.#told.changed(Object.assign(entry, { [what]: value })));
    const began = tell((url) => {
      entry.url = url;
      this.#told.settled(entry);
    });
    const hears = { began, progress: change("bytes"), lost: change("wait"), reason: change("reason") };
    const metadata = { filename: entry.name, filetype: entry.file.type, submission: this.#submission(), theme: this.#theme };
    const invitation = this.#invitation();
    if (invitation) metadata.invitation = invitation;
    const way = { address: this.#address, url: entry.url, metadata };
    const { end, detail } = await sendFile(entry.file, way, hears, stop.signal);
    if (entry.stop !== stop) return;
    this.#halt(entry);
    if (end === "unable") this.#giveUp(entry);
    else entry.state = end;
    if (end === "refused") entry.url = undefined;
    this.#told.settled(entry, detail);
    this.#pump();
  }

  /** From here on files go with the form, as without this script. */
  #giveUp(entry) {
    this.#unable = true;
    for (const other of [entry, ...this.#going, ...this.#queue]) {
      this.#halt(other);
      other.state = "unsent";
      this.#told.changed(other);
    }
  }
}
