// The chosen pictures: looked at, sent at once, replaced, and named in what the form sends.
import { takeAlts, takeChosen } from "./contribute-choose.js";
import { printOf, problemsOf, sumUp } from "./contribute-entries.js";
import { PictureList } from "./contribute-list.js";
import { lookAtFile } from "./contribute-look.js";
import { hideFile, showFile, showStage } from "./contribute-preview.js";
import { say } from "./contribute-say.js";
import { Strip } from "./contribute-strip.js";
import { Uploads } from "./contribute-uploads.js";
import { announce } from "./shared/announce.js";

/** The pictures of a form. `submission()` gives its id; `keep()` is called when they change. */
export class Pictures {
  #form;
  list;
  #alts;
  #keep;
  #strip;
  #looks = new Set();

  /** Hears how far all of them are, as `sumUp` tells it. */
  watch = () => {};

  constructor(form, submission, keep) {
    this.#form = form;
    this.#keep = keep;
    this.#alts = takeAlts(form);
    const invitation = () => form.elements.invitation.value;
    this.uploads = new Uploads(form.dataset.uploads, { submission, theme: form.dataset.theme, invitation }, {
      changed: (entry) => this.#show(entry),
      settled: (entry, detail) => this.#settled(entry, detail),
    });
    const removed = (entry) => {
      this.uploads.drop(entry);
      keep();
    };
    const replace = (entry) => choose((file) => this.#take(entry, file));
    const unseen = (entry) => {
      hideFile(entry);
      this.#show(entry);
      keep();
    };
    this.list = new PictureList(form, { removed, replace, unseen, keep });
    this.#strip = new Strip(form, this.uploads, this.list.node);
    const choose = takeChosen(form, (files) => this.add(files));
  }

  get entries() {
    return this.list.entries;
  }

  /** What keeps some of them from hanging, `[{ field, detail }]`. */
  get problems() {
    return problemsOf(this.#form, this.entries);
  }

  /** Resolves once each was looked at. */
  looked() {
    return Promise.all(this.#looks);
  }

  /** Hangs files; one whose card waits for it since before this page was loaded finds it. */
  add(files) {
    const waiting = new Map(this.entries.filter(({ file }) => !file).map((entry) => [entry.print, entry]));
    const fresh = files.filter((file) => !waiting.has(printOf(file)));
    for (const file of files) if (!fresh.includes(file)) this.#take(waiting.get(printOf(file)), file);
    const room = Math.max(Number(this.#form.dataset.most) - this.entries.length, 0);
    this.list.say(fresh.length > room ? say(this.#form, "too-many-pictures") : "");
    for (const file of fresh.slice(0, room)) {
      this.#take(this.#hang({ name: file.name, size: file.size }, this.#alts.typed.shift()), file);
    }
  }

  /** Hangs a picture that was chosen before this page was loaded, as it was kept. */
  restore({ alt, sent, ...kept }) {
    const entry = this.#hang({ ...kept, state: sent ? "sent" : "missing" }, alt);
    this.#show(entry);
    if (entry.url) this.uploads.verify(entry);
  }

  /** Says something about the picture at a place, from 1; gives the element that shows it. */
  sayOf(place, sentence) {
    const entry = this.entries[place - 1];
    if (!entry) return undefined;
    entry.problem.textContent = sentence;
    this.#show(entry);
    return entry.node;
  }

  /** Sends those from their beginning whose file is at hand; the others must be chosen again. */
  sendAgain(entries) {
    for (const entry of entries) {
      this.uploads.drop(entry);
      entry.problem.textContent = "";
      entry.state = "missing";
      if (entry.file) this.uploads.send(entry);
      this.#show(entry);
    }
    this.#keep();
  }

  #hang(entry, alt = "") {
    return this.list.hang(entry, { most: this.#alts.most, alt });
  }

  /** Gives an entry its file: the one that it had, or another. */
  async #take(entry, file) {
    const print = printOf(file);
    if (entry.print === print && ["waiting", "going"].includes(entry.state)) return;
    if (entry.print !== print) {
      this.uploads.drop(entry);
      Object.assign(entry, { print, name: file.name, size: file.size, thumb: undefined });
    }
    Object.assign(entry, { file, state: entry.state === "sent" ? "sent" : "looking" });
    entry.thumb ||= undefined; // It may be seen this time.
    entry.problem.textContent = entry.note.textContent = "";
    showFile(entry);
    this.#show(entry);
    announce(say(this.#form, "added", { name: file.name }));
    const look = lookAtFile(this.#form, file);
    this.#looks.add(look);
    const { problem, note } = await look;
    this.#looks.delete(look);
    if (entry.file !== file || !this.entries.includes(entry)) return;
    entry.note.textContent = note;
    if (problem) this.#tell(entry, problem);
    else if (entry.state === "looking") this.uploads.send(entry);
    this.#keep();
  }

  /** One of them came to a turn of its way. */
  #settled(entry, detail) {
    if (entry.state === "refused") this.#tell(entry, detail || say(this.#form, "failed"));
    if (entry.state === "away") this.#tell(entry, say(this.#form, "away"));
    if (entry.state === "sent") announce(say(this.#form, "arrived", { name: entry.name }));
    this.#show(entry);
    this.#keep();
  }

  #tell(entry, problem) {
    entry.problem.textContent = problem;
    this.#show(entry);
    announce(say(this.#form, "about", { name: entry.name, detail: problem }));
  }

  #show(entry) {
    showStage(this.#form, entry, this.uploads.paused);
    this.#strip?.show(this.entries);
    this.watch(sumUp(this.entries));
  }
}
