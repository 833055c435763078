// From a wall to a picture: it goes from its nail to its own page, where the browser can show that (CSS View
// Transitions Level 2). Without this script the pages change as pages do.

const NAME = "piece";

addEventListener("pageswap", ({ activation, viewTransition }) => {
  const to = viewTransition && activation?.entry?.url;
  const links = to ? document.querySelectorAll(".piece a[href]") : [];
  for (const link of links) {
    const image = link.closest(".piece").querySelector("img");
    // One bears the name: of a page that is kept to come back to, another may have it still.
    image.style.viewTransitionName = link.href === to ? NAME : "";
  }
});
