// What every spec imports: Playwright's `test` with houses, and checks of our own.
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect } from "@playwright/test";
import { openHouse } from "./house.mjs";

export { expect };

/** What axe-core checks: WCAG 2.2 at level AA, and all that it contains. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

export const test = base.extend({
  /** The database that houses are opened on: a project chooses it, and a spec may. */
  database: ["sqlite", { option: true, scope: "worker" }],

  /**
   * A furnished house, as `cimaise demo` opens it. Furnishing takes a while: the specs of a worker
   * share it, so that they look, and change only what they made.
   */
  demo: [
    async ({ database }, use) => {
      const house = await openHouse({ command: "demo", database });
      await use(house);
      await house.close();
    },
    { scope: "worker", timeout: 150_000 },
  ],

  /** A house of the test's own, empty, as `cimaise serve` opens it. */
  house: [
    async ({ database }, use) => {
      const house = await openHouse({ command: "serve", database });
      await use(house);
      await house.close();
    },
    { timeout: 150_000 },
  ],

  /**
   * Everything that `page` asks another host for, by URL. It must stay empty on every page, and
   * each test that opens one checks it, without asking for it.
   */
  foreignRequests: [
    async ({ page }, use) => {
      const urls = [];
      page.on("request", (request) => {
        const { protocol, hostname, href } = new URL(request.url());
        if (/^https?:|^wss?:/.test(protocol) && hostname !== "127.0.0.1") urls.push(href);
      });
      await use(urls);
      expect(urls, "no page asks another host for anything").toEqual([]);
    },
    { auto: true },
  ],

  /** What went wrong in the scripts of `page`: nothing may. */
  scriptErrors: [
    async ({ page }, use) => {
      const errors = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await use(errors);
      expect(errors, "no script fails").toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Fails when axe-core finds a fault in what the page shows now. Each fault is told as the rule and
 * the elements that break it.
 *
 * @param {import("@playwright/test").Page} page
 */
export async function expectAccessible(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const faults = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    elements: nodes.map((node) => node.target.join(" ")),
  }));
  expect(faults).toEqual([]);
}

/**
 * Fails when the page is wider than its window: somebody would have to scroll sideways to read.
 *
 * @param {import("@playwright/test").Page} page
 */
export async function expectNoSidewaysScroll(page) {
  const [content, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(screen);
}
