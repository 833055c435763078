// How far the sending of the form is, with a way to stop it.
import { element, say } from "./contribute-say.js";
import { announce } from "./shared/announce.js";

/** Shows how far the sending is, says its quarters, and offers to stop it. */
export function progressBoard(form, stop) {
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
    /** From 0 to 1; 1 is all that could leave. */
    progress(part) {
      const percent = Math.round(part * 100);
      bar.value = percent;
      line.textContent = say(form, part < 1 ? "sending" : "arriving", { percent });
      if (part === 1 || lost || Math.floor(part * 4) > quarter) announce(line.textContent);
      quarter = Math.floor(part * 4);
      lost = false;
    },
    /** The line is lost for as many seconds. */
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
