// The form, made kinder: pictures are shown and looked at before they leave, what was typed is
// kept, a lost line is tried again. Without this script it is a plain form that works.
import { clearErrors, showErrors } from "./contribute-errors.js";
import { Memory } from "./contribute-memory.js";
import { missing } from "./contribute-missing.js";
import { Pictures } from "./contribute-pictures.js";
import { element, say } from "./contribute-say.js";
import { sendUntilAnswered } from "./contribute-send.js";
import { announce } from "./shared/announce.js";

const form = document.querySelector("#contribution");
const pictures = new Pictures(form);
const memory = new Memory(form.dataset.theme);

if (memory.restore(form)) {
  const notice = element("p", "notice", say(form, "restored"));
  notice.setAttribute("role", "status");
  form.prepend(notice);
}
memory.follow(form);
count(form.elements.story);

form.noValidate = true;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (!form.querySelector(".sending")) send();
});

async function send() {
  clearErrors(form);
  pictures.say("");
  const errors = missing(form, pictures);
  if (errors.length > 0) {
    showErrors(form, pictures, errors);
    return;
  }
  const data = new FormData(form);
  data.set("submission", memory.submission(data.get("submission"), pictures.print));
  pictures.fill(data);
  const stop = new AbortController();
  const board = progressBoard(() => stop.abort());
  const answer = await sendUntilAnswered(form.action, data, stop.signal, board);
  board.release();
  if (answer?.status !== 201) board.close();
  after(answer);
}

/** What comes after an answer, or after a stop. */
function after(answer) {
  if (!answer) {
    announce(say(form, "stopped"));
    form.querySelector("button.accent").focus();
  } else if (answer.status === 201) {
    memory.forget();
    announce(say(form, "received"));
    location.replace(`${new URL(answer.body.follow_up).pathname}?received=1`);
  } else if (answer.status === 422) {
    showErrors(form, pictures, answer.body.errors ?? []);
  } else if (answer.status === 409) {
    // The theme has closed: its page says so, with its dates.
    location.replace(form.action);
  } else {
    const name = answer.status === 413 ? "too-heavy" : "failed";
    showErrors(form, pictures, [{ field: "", detail: answer.body.detail || say(form, name) }]);
  }
}

/** Shows how far the sending is, says its quarters, and offers to stop it. */
function progressBoard(stop) {
  const board = element("div", "sending stack");
  const bar = Object.assign(element("progress", "bar"), { max: 100, value: 0 });
  bar.setAttribute("aria-label", form.querySelector("button.accent").textContent.trim());
  const line = element("p", "hint", say(form, "preparing"));
  const button = Object.assign(element("button", "button quiet", say(form, "stop")), { type: "button" });
  button.addEventListener("click", stop);
  board.append(bar, line, button);
  const send = form.querySelector("button.accent");
  send.disabled = true;
  send.before(board);
  addEventListener("beforeunload", keep);
  announce(line.textContent);
  let quarter = 0;
  let lost = false;
  return {
    progress(part) {
      const percent = Math.round(part * 100);
      bar.value = percent;
      line.textContent = say(form, part < 1 ? "sending" : "arriving", { percent });
      if (part === 1 || lost || Math.floor(part * 4) > quarter) announce(line.textContent);
      quarter = Math.floor(part * 4);
      lost = false;
    },
    lost(seconds) {
      line.textContent = `${say(form, "lost")} ${say(form, "again", { seconds })}`;
      if (!lost) announce(line.textContent);
      lost = true;
    },
    release() {
      removeEventListener("beforeunload", keep);
    },
    close() {
      send.disabled = false;
      board.remove();
    },
  };
}

/** Asks before a page that is sending is left. */
function keep(event) {
  event.preventDefault();
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
