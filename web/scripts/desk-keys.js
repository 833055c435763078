// One key an act (WCAG 2.2, 2.1.4: they can be turned off). A page says which key clicks what by
// `data-key`, so a key does nothing where its act is not offered.

const KEPT = "cimaise-desk-keys";

const on = () => {
  try {
    return localStorage.getItem(KEPT) !== "off";
  } catch {
    return true;
  }
};

const keep = (wanted) => {
  try {
    localStorage.setItem(KEPT, wanted ? "on" : "off");
  } catch {
    // Kept for this page only.
  }
};

const types = (element) =>
  element.isContentEditable ||
  (element.matches("input, textarea, select") && !element.matches("[type=checkbox], [type=radio]"));

export function listen() {
  document.addEventListener("keydown", (event) => {
    if (event.repeat || event.isComposing || event.defaultPrevented) return;
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const typing = types(event.target);
    if (event.key.length === 1 && (typing || !on())) return;
    const key = CSS.escape(event.key.toLowerCase());
    const act = document.querySelector(`main [data-key="${key}"]:not(:disabled)`);
    if (!act) return;
    event.preventDefault();
    act.click();
  });
  document.addEventListener("change", (event) => {
    if (!event.target.matches("[data-keys-switch]")) return;
    keep(event.target.checked);
    show();
  });
  document.addEventListener("desk:arrived", show);
}

function show() {
  for (const line of document.querySelectorAll("[data-keys]")) line.hidden = false;
  for (const box of document.querySelectorAll("[data-keys-switch]")) box.checked = on();
  document.body.classList.toggle("keys-off", !on());
}
