// What a form would look like, drawn again while it is written.

const PAUSE = 250;
const form = document.querySelector("form[data-preview]");
const button = form?.querySelector("[data-preview-button]");
let waiting;
let asked;

if (button) button.hidden = true;
form?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    asked?.abort();
    asked = new AbortController();
    await draw(asked.signal).catch(() => {});
  }, PAUSE);
});

async function draw(signal) {
  const body = new URLSearchParams(new FormData(form));
  const response = await fetch(form.dataset.preview, { method: "POST", body, signal });
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const look of page.querySelectorAll("[data-look]")) {
    document.getElementById(look.id)?.replaceWith(look);
  }
}
