// What the pages say, from the same messages: a test names the message, not its words.
import { readFileSync, readdirSync } from "node:fs";
import { FluentBundle, FluentResource } from "@fluent/bundle";

const LOCALES = new URL("../../../web/locales/", import.meta.url);

/** Type plain spaces and apostrophes, says the catalogue: apostrophes are set when it is read. */
const typeset = (text) => text.replaceAll("'", "’");

const BUNDLES = new Map(["fr", "en"].map((language) => [language, bundle(language)]));

function bundle(language) {
  const bundle = new FluentBundle(language, { useIsolating: false, transform: typeset });
  const folder = new URL(`${language}/`, LOCALES);
  for (const file of readdirSync(folder)) {
    bundle.addResource(new FluentResource(readFileSync(new URL(file, folder), "utf8")));
  }
  return bundle;
}

/**
 * A message as a page says it, with plain spaces, as Playwright compares texts.
 *
 * @param {"fr" | "en"} language
 * @param {string} key `message` or `message.attribute`
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function say(language, key, values = {}) {
  const [name, attribute] = key.split(".");
  const message = BUNDLES.get(language).getMessage(name);
  const pattern = attribute ? message?.attributes[attribute] : message?.value;
  if (!pattern) throw new Error(`there is no message ${key} in ${language}`);
  const faults = [];
  const said = BUNDLES.get(language).formatPattern(pattern, values, faults);
  if (faults.length > 0) throw faults[0];
  return said.replaceAll(/\s+/g, " ");
}
