// A letter as high as what it says, at any width. It is of our own origin and no script runs in it;
// without this one, the letter scrolls in its frame.

const frame = document.querySelector(".mail-frame");

function fit() {
  const letter = frame.contentDocument?.documentElement;
  if (!letter || frame.contentDocument.URL === "about:blank") return;
  // Lower first: a page is never less high than its window.
  frame.height = 0;
  frame.height = Math.ceil(letter.getBoundingClientRect().height);
}

frame.addEventListener("load", fit);
new ResizeObserver(([{ contentRect }]) => {
  if (contentRect.width === Number(frame.dataset.width)) return;
  frame.dataset.width = contentRect.width;
  fit();
}).observe(frame);
fit();
