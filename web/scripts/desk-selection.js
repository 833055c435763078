// Several at once: how many are ticked is told as it changes, and all are ticked without a reload.

const boxes = (form) => [...form.querySelectorAll("[name='entry']:not(:disabled)")];

function count(form) {
  const told = form.querySelector(".selection-count");
  const ticked = boxes(form).filter((box) => box.checked).length;
  const { none, one, many } = told.dataset;
  told.textContent = [none, one][ticked] ?? many.replace("#", ticked);
  told.hidden = false;
  for (const button of form.querySelectorAll("button[name='verdict']")) button.disabled = ticked === 0;
}

/** Follows the form of a selection, where there is one. */
export function follow() {
  const form = document.querySelector("#selection");
  if (!form) return;
  form.addEventListener("change", () => count(form));
  form.querySelector("[data-tick]").addEventListener("click", (event) => {
    event.preventDefault();
    const all = boxes(form).every((box) => box.checked);
    for (const box of boxes(form)) box.checked = !all;
    count(form);
  });
  count(form);
}
