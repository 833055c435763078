// What no page may do, noted as it happens.

/**
 * What the browser says, without any script's doing, where one goes on before a page has faded into
 * the next, or where the window changes its size meanwhile.
 */
const NOT_FADED = ["Transition was skipped", "Transition was aborted because of invalid state"];

/** This machine, by its number and by its name. */
const OURS = ["127.0.0.1", "localhost"];

/**
 * @param {import("@playwright/test").BrowserContext} context
 * @param {{foreign: string[], errors: string[], forbidden: string[]}} seen
 */
export function watch(context, seen) {
  context.on("request", (request) => {
    const { protocol, hostname, href } = new URL(request.url());
    if (/^https?:|^wss?:/.test(protocol) && !OURS.includes(hostname)) seen.foreign.push(href);
  });
  context.on("weberror", (fault) => {
    const { message } = fault.error();
    if (!NOT_FADED.includes(message)) seen.errors.push(message);
  });
  context.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) seen.forbidden.push(message.text());
  });
}
