// The desk, made quick: pages come without a reload, decisions without leaving the keyboard, the
// next picture is there before it is asked for. Without this script every link and form works.
import { decide } from "./desk-decide.js";
import { listen } from "./desk-keys.js";
import { listen as listenLive } from "./desk-live.js";
import { listen as listenNearer } from "./desk-nearer.js";
import { follow } from "./desk-preview.js";
import { follow as followSelection } from "./desk-selection.js";
import { say } from "./desk-say.js";
import { arrive, isHere, visit } from "./desk-visit.js";

const plain = (event) =>
  event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-visit]");
  if (!link || !plain(event) || event.defaultPrevented) return;
  event.preventDefault();
  visit(link.href);
});

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-decide]");
  // Another button of the form may lead elsewhere: reading the letter is a plain GET.
  if (!form || event.submitter?.hasAttribute("formaction")) return;
  event.preventDefault();
  decide(form);
});

addEventListener("popstate", () => isHere() || visit(location.href, { again: true }));

document.addEventListener("desk:arrived", () => {
  follow();
  const toast = document.querySelector("[data-said]:not([data-told])");
  if (!toast) return;
  toast.dataset.told = "";
  say(toast.querySelector("span").textContent);
});

listen();
listenNearer();
followSelection();
arrive();
listenLive();
