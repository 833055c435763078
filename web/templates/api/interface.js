// Draws the interactive part of the page for programs, as the page around it is drawn: its title
// and its words are the page's own, its colours follow the reader's scheme.
const dark = matchMedia("(prefers-color-scheme: dark)");
const follow = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", follow);
follow();

// A page has one title: what the document says of itself stands in the page already.
const withoutTitle = () => ({ wrapComponents: { InfoContainer: () => () => null } });

SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#swagger-ui",
  layout: "BaseLayout",
  presets: [SwaggerUIBundle.presets.apis],
  plugins: [withoutTitle],
  // Links inside buttons: no screen reader knows what to make of them.
  deepLinking: false,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  validatorUrl: "none",
  withCredentials: true,
});
