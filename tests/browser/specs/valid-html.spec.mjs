// The Nu Html Checker finds no fault on any page, as the house sends it: public pages, and the staff's.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import checker from "vnu-jar";
import { PUBLIC_PAGES, STAFF_PAGES } from "../support/pages.mjs";
import { signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";

/** What is sent at each address; what is done on a page afterwards is the browser's. */
const SENT = [...PUBLIC_PAGES, ...STAFF_PAGES].filter((place) => !place.act);

test("every page is valid HTML", { tag: "@phone" }, async ({ open, demo, language }, testInfo) => {
  test.setTimeout(180_000);
  const files = [];
  const pages = new Map();
  for (const place of SENT) {
    const who = JSON.stringify(place.as ?? null);
    if (!pages.has(who)) {
      pages.set(who, await open({}));
      if (place.as) await signIn(pages.get(who), demo, staffWho({ language, ...place.as }));
    }
    const { request } = pages.get(who).context();
    const spoken = place.as?.language ?? language;
    const path = await place.path({ request, house: demo, language: spoken });
    const file = testInfo.outputPath(`${place.name.replaceAll(/\W+/g, "-")}.html`);
    writeFileSync(file, await (await request.get(demo.url + path)).text());
    files.push(file);
  }
  expect(faultsIn(files)).toEqual([]);
});

test("the checker finds a fault where there is one", { tag: "@phone" }, async ({}, testInfo) => {
  const file = testInfo.outputPath("wrong.html");
  writeFileSync(file, '<!doctype html><html lang="en"><title>Wrong</title><p><div id="a" id="b"></div></p></html>');
  expect(faultsIn([file])).not.toEqual([]);
});

/** Each as a line: the page, where in it, and what is wrong. */
function faultsIn(files) {
  const asked = ["-jar", String(checker), "--stdout", "--format", "json", "--exit-zero-always", ...files];
  return JSON.parse(execFileSync("java", asked, { maxBuffer: 64 << 20 }))
    .messages.filter(({ type, subType }) => type !== "info" || subType === "warning")
    .map(({ url, lastLine, message, extract }) => `${basename(url)}:${lastLine}: ${message} ${extract ?? ""}`);
}
