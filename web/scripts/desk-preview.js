// The letter, drawn again while its reason is chosen and its words are written.

const PAUSE = 250;

export function follow() {
  const form = document.querySelector("form[data-preview]");
  if (!form || form.dataset.followed) return;
  form.dataset.followed = "yes";
  document.querySelector("[data-preview-button]")?.setAttribute("hidden", "");
  let waiting;
  let asked;
  form.addEventListener("input", (event) => {
    if (event.target.name === "private_note") return;
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      asked?.abort();
      asked = new AbortController();
      await draw(form, asked.signal).catch(() => {});
    }, PAUSE);
  });
}

async function draw(form, signal) {
  const url = new URL(form.dataset.preview, location.href);
  url.search = new URLSearchParams(new FormData(form));
  const response = await fetch(url, { signal, headers: { Accept: "text/html" } });
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const letter = page.querySelector("[data-letter]");
  if (letter) document.querySelector("[data-letter]")?.replaceWith(letter);
}
