// Which specs are told in one run alone, and that each of their stories is told at all.
import { readFileSync } from "node:fs";

/**
 * The files of specs, by their names. Throws when one is not there, or holds a story that bears the tag of the
 * other run: it would never be told.
 *
 * @param {string[]} names
 * @param {"@phone" | "@desktop"} others the tag of the other run
 * @returns {string[]}
 */
export function toldInOneRun(names, others) {
  return names.map((name) => {
    const file = `${name}.spec.mjs`;
    const text = readFileSync(new URL(`../specs/${file}`, import.meta.url), "utf8");
    if (text.includes(others)) throw new Error(`${file} is not run where its ${others} stories are told`);
    return file;
  });
}
