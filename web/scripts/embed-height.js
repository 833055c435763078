// Tells the page around us how high this one is. A number is no secret, and we do not know whose page it is.

new ResizeObserver(() => {
  const cimaiseHeight = document.body.getBoundingClientRect().height;
  parent.postMessage({ cimaiseHeight }, "*");
}).observe(document.body);
