// How pictures come into the form: from the file picker, by drag and drop, from the clipboard, or in
// another's place.
import { element, say } from "./contribute-say.js";

/** Hands each choice of files to `take`; gives the function that asks for one file instead. */
export function takeChosen(form, take) {
  const input = form.elements.pictures;
  const zone = input.closest(".drop-zone");
  // From here on the list of pictures is what is sent, not the input, which would say that it is
  // empty.
  input.required = false;
  input.classList.add("visually-hidden");
  zone.querySelector("label").className = "button";
  input.addEventListener("change", () => {
    take([...input.files]);
    input.value = "";
  });
  takeDrops(zone, take);
  takePastes(take);
  // A phone has nowhere to drag from.
  if (matchMedia("(any-hover: hover)").matches) input.after(element("p", "hint", say(form, "drop-here")));
  if (input.files.length > 0) input.dispatchEvent(new Event("change"));
  return pickerOfOne(input.accept);
}

/** In the document, because some browsers forget what is not. */
function pickerOfOne(accept) {
  const one = Object.assign(element("input"), { type: "file", accept, hidden: true });
  document.body.append(one);
  let chosen;
  one.addEventListener("change", () => {
    if (one.files[0]) chosen(one.files[0]);
    one.value = "";
  });
  return (then) => {
    chosen = then;
    one.click();
  };
}

/** On the whole page: the browser would leave it for a file that falls beside the zone. */
function takeDrops(zone, take) {
  // What is dragged from place to place on the page, a preview even, does not come from outside.
  let isOurs = false;
  addEventListener("dragstart", () => (isOurs = true));
  addEventListener("dragend", () => (isOurs = false));
  const hear = (type, act) => {
    addEventListener(type, (event) => {
      if (isOurs || !event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      act(event);
    });
  };
  hear("dragover", ({ dataTransfer }) => {
    dataTransfer.dropEffect = "copy";
    zone.classList.add("over");
  });
  // It is told for every element that is passed; outside the page there is none.
  hear("dragleave", ({ relatedTarget }) => zone.classList.toggle("over", relatedTarget !== null));
  hear("drop", ({ dataTransfer }) => {
    zone.classList.remove("over");
    take([...dataTransfer.files]);
  });
}

/** A copied text may bring its likeness along: then it is the text that is meant. */
function takePastes(take) {
  addEventListener("paste", (event) => {
    const { files, types } = event.clipboardData;
    if (files.length === 0 || types.includes("text/plain")) return;
    event.preventDefault();
    take([...files]);
  });
}

/** Takes the fields for descriptions out of the page: each picture brings its own. */
export function takeAlts(form) {
  const fields = [...form.querySelectorAll("input[name^='alt-']")];
  const typed = fields.map((field) => field.value);
  const most = fields[0].maxLength;
  // What goes leaves its room to the zone: nothing below moves while the page loads.
  const part = form.querySelector("#pictures-part");
  part.style.minBlockSize = `${part.offsetHeight}px`;
  form.querySelector("#further")?.remove();
  form.querySelector("#alt-1")?.closest(".field").remove();
  return { typed, most };
}
