// Hangs a wall in a page of another site: <script src="https://…/embed.js" data-theme="musee/appel/theme" async></script>
// Classic, since a module does not know which element loaded it.

(() => {
  const script = document.currentScript;
  const { origin } = new URL(script.src);
  const { theme, lang, title = "Cimaise" } = script.dataset;
  if (!/^[a-z0-9-]+(\/[a-z0-9-]+){2}$/.test(theme ?? "")) return;

  const frame = document.createElement("iframe");
  // Without a language, the reader is sent to their own.
  const language = /^[a-z]{2}$/.test(lang ?? "") ? `/${lang}` : "";
  frame.src = `${origin}${language}/${theme}/embed.html`;
  frame.title = title;
  frame.loading = "lazy";
  frame.height = 600;
  frame.style.inlineSize = "100%";
  frame.style.border = "0";

  addEventListener("message", ({ origin: from, source, data }) => {
    if (from !== origin || source !== frame.contentWindow) return;
    const height = data?.cimaiseHeight;
    if (Number.isFinite(height)) frame.height = Math.min(Math.max(Math.ceil(height), 120), 20000);
  });
  script.replaceWith(frame);
})();
