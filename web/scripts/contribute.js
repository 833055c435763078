// The form, made kinder: pictures are looked at and sent as soon as they are chosen, what was typed
// is kept, a lost line is tried again. Without this script it is a plain form that works.
import { progressBoard } from "./contribute-board.js";
import { keptOf } from "./contribute-entries.js";
import { askAgain, changed } from "./contribute-consents.js";
import { clearErrors, showErrors } from "./contribute-errors.js";
import { Memory } from "./contribute-memory.js";
import { missing } from "./contribute-missing.js";
import { Pictures } from "./contribute-pictures.js";
import { element, say } from "./contribute-say.js";
import { sendForm } from "./contribute-form.js";
import { welcomeBack } from "./contribute-welcome.js";
import { announce } from "./shared/announce.js";

const form = document.querySelector("#contribution");
const memory = new Memory(form.dataset.theme);
await memory.claim();
const submission = form.elements.submission;
let received = false;
let { named } = memory.parcel;
const pictures = new Pictures(form, () => submission.value, keep);
welcomeBack(form, memory, pictures);
memory.follow(form);
count(form.elements.story);

let sending = false;
form.noValidate = true;
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (sending) return;
  sending = true;
  await send();
  sending = false;
});

function keep() {
  if (!received) memory.parcel = { submission: submission.value, named, pictures: keptOf(pictures.entries) };
}

/** Keeps which pictures a form names that was not answered yet. */
function name(print) {
  named = print;
  keep();
}

async function send() {
  clearErrors(form);
  pictures.list.say("");
  await pictures.looked();
  const errors = missing(form, pictures);
  if (errors.length > 0) {
    showErrors(form, pictures, errors);
    return;
  }
  const stop = new AbortController();
  const board = progressBoard(form, () => stop.abort());
  const answer = await sendForm(form, pictures, { named, name }, board, stop.signal);
  board.release();
  if (!isIn(answer)) board.close();
  await after(answer);
}

/** It was received: 201 now, 200 when its sender had sent these very pictures before. */
const isIn = (answer) => [200, 201].includes(answer?.status);

/** What comes after an answer, or after a stop. */
async function after(answer) {
  if (!answer) {
    announce(say(form, "stopped"));
    form.querySelector("button.accent").focus();
  } else if (isIn(answer)) {
    received = true;
    memory.forget();
    announce(say(form, "received"));
    const why = answer.status === 201 ? "received" : "again";
    location.replace(`${new URL(answer.body.follow_up).pathname}?${why}=1`);
  } else if (answer.body.code === "already-received") {
    received = true;
    memory.forget();
    location.replace(`${form.action}?already-received=1`);
  } else if (answer.status === 422) {
    const errors = answer.body.errors ?? [];
    if (changed(form, errors)) await askAgain(form).catch(() => {});
    showErrors(form, pictures, errors);
  } else if (answer.status === 409) {
    // The theme has closed: its page says so, with its dates.
    location.replace(form.action);
  } else {
    const name = answer.status === 413 ? "too-heavy" : "failed";
    showErrors(form, pictures, [{ field: "", detail: answer.body.detail || say(form, name) }]);
  }
}

/** Counts the signs of the story under it. */
function count(story) {
  const counter = element("p", "counter");
  counter.setAttribute("aria-hidden", "true");
  const tell = () => {
    counter.textContent = say(form, "counter", { count: [...story.value].length });
  };
  tell();
  story.after(counter);
  story.addEventListener("input", tell);
}
