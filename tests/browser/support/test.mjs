// What every spec imports: Playwright's `test` with houses and screens, and what no page may do.
import { test as base, expect } from "@playwright/test";
import { demonstration } from "./furnish.mjs";
import { openHouse } from "./house.mjs";
import { DESKTOP, PHONE } from "./screens.mjs";
import { keepWhatItShowed } from "./shown.mjs";
import { signIn, staffWho } from "./staff.mjs";
import { watch } from "./watch.mjs";

export { expect };

export const test = base.extend({
  /** The database that houses are opened on: a project chooses it, and a spec may. */
  database: ["sqlite", { option: true, scope: "worker" }],

  /** More CIMAISE_ variables for the houses of a test's own. */
  settings: [{}, { option: true }],

  /** By what browsers name the houses of a test's own. */
  host: ["127.0.0.1", { option: true }],

  /** The language that the reader's browser asks for. */
  language: async ({ locale }, use) => use(locale.slice(0, 2)),

  /**
   * A furnished house, as `cimaise demo` opens it. The specs of a worker share it: they look, and
   * change nothing.
   */
  demo: [
    async ({ database }, use) => {
      const house = await openDemonstration(database);
      await use(house);
      await house.close();
    },
    { scope: "worker", timeout: 30_000 },
  ],

  /** A furnished house of the test's own, to do as one likes in. */
  ownDemo: [
    async ({ database, settings, host }, use) => {
      const house = await openDemonstration(database, settings, host);
      await use(house);
      await house.close();
    },
    { timeout: 30_000 },
  ],

  /** A house of the test's own, empty, as `cimaise serve` opens it. */
  house: [
    async ({ database, settings }, use) => {
      const house = await openHouse({ command: "serve", database, settings });
      await use(house);
      await house.close();
    },
    { timeout: 30_000 },
  ],

  /**
   * Watches every page of the test, without being asked for: none asks another host for anything,
   * no script fails, none breaks the content policy.
   */
  watched: [
    async ({}, use) => {
      const seen = { foreign: [], errors: [], forbidden: [] };
      await use(seen);
      expect(seen.foreign, "no page asks another host for anything").toEqual([]);
      expect(seen.errors, "no script fails").toEqual([]);
      expect(seen.forbidden, "nothing breaks the content policy").toEqual([]);
    },
    { auto: true },
  ],

  context: async ({ context, watched }, use, testInfo) => {
    watch(context, watched);
    await use(context);
    await keepWhatItShowed(context, testInfo);
  },

  /**
   * Opens one more browser, as another person has: `open(PHONE)`, `open(DESKTOP, { … })`. Gives its
   * page.
   */
  open: async ({ browser, locale, watched }, use, testInfo) => {
    const contexts = [];
    await use(async (screen, options = {}) => {
      const context = await browser.newContext({ locale, ...screen, ...options });
      contexts.push(context);
      watch(context, watched);
      return context.newPage();
    });
    for (const context of contexts) {
      await keepWhatItShowed(context, testInfo);
      await context.close();
    }
  },

  /** A visitor's page, on a phone. */
  visitor: async ({ open }, use) => use(await open(PHONE)),

  /** A moderator's page, on a desktop, signed in to `ownDemo`, who speaks the test's language. */
  moderator: async ({ open, ownDemo, language }, use) => {
    const page = await open(DESKTOP);
    await signIn(page, ownDemo, staffWho({ role: "moderator", language }));
    await use(page);
  },
});

function openDemonstration(database, settings, host) {
  const like = demonstration(database);
  return openHouse({ command: "demo", database, settings, host, like });
}
