// How pictures come into the form: from the file picker, by drag and drop, or in another's place.
import { element } from "./contribute-say.js";

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

function takeDrops(zone, take) {
  const over = (is) => (event) => {
    event.preventDefault();
    zone.classList.toggle("over", is);
  };
  zone.addEventListener("dragover", over(true));
  zone.addEventListener("dragleave", over(false));
  zone.addEventListener("drop", (event) => {
    over(false)(event);
    take([...event.dataTransfer.files]);
  });
}

/** Takes the fields for descriptions out of the page: each picture brings its own. */
export function takeAlts(form) {
  const fields = [...form.querySelectorAll("input[name^='alt-']")];
  const typed = fields.map((field) => field.value);
  const most = fields[0].maxLength;
  form.querySelector("#further")?.remove();
  form.querySelector("#alt-1")?.closest(".field").remove();
  return { typed, most };
}
