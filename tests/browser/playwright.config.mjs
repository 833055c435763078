// How the browser tests run: the system's Chromium, as a phone and as a desktop would show it.
import { defineConfig } from "@playwright/test";
import { toldInOneRun } from "./support/runs.mjs";
import { DESKTOP, PHONE } from "./support/screens.mjs";

const CHROMIUM = process.env.CIMAISE_CHROMIUM ?? "/usr/bin/chromium";

// Without these, Chromium looks for its maker's hosts at every start; as root it needs no sandbox
// of its own.
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

// What does not depend on the screen is told in one run: by people who bring their own screens, or of
// bytes on a line. Half of it is told in each, so that both languages and both databases hear such
// stories; how every page shows on both screens is the affair of accessible.spec and responsive.spec.
const IN_FRENCH = toldInOneRun(
  ["again", "appeals", "away", "batch", "change", "house", "legal-pages", "notes", "opinions", "outbox", "paging", "people", "sending"],
  "@desktop",
);
const IN_ENGLISH = toldInOneRun(
  [
    ...["by-invitation", "catalogue", "decision-link", "hangings", "joining-elsewhere", "live", "notices"],
    ...["passkeys", "second-factor", "selection", "sending-elsewhere", "set-up", "terms", "tokens"],
  ],
  "@phone",
);

export default defineConfig({
  testDir: "specs",
  outputDir: "results",
  globalSetup: "./support/furnish.mjs",
  // Without a file named by PLAYWRIGHT_JSON_OUTPUT_FILE there is nobody to write a report for.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : [["list"]],
  forbidOnly: Boolean(process.env.CI),
  // A test that passes only when tried again has found something.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    launchOptions: { executablePath: CHROMIUM, args: FLAGS },
    // Playwright would take one of each page of each test, in case it fails later: see support/shown.mjs.
    // `--trace on` records more, and takes half as long again.
    screenshot: "off",
    // It would ask past what a story answers in the house's stead.
    serviceWorkers: "block",
    timezoneId: "Europe/Paris",
  },
  // The two screens, languages and databases are covered in two runs: what a page looks like does
  // not depend on the database, and every query is tested on both without a browser. A long story
  // that brings its own screens bears the one run's name as its tag, and is told in that run alone.
  projects: [
    {
      name: "phone",
      use: { ...PHONE, locale: "fr-FR", database: "sqlite" },
      grepInvert: /@desktop/,
      testIgnore: IN_ENGLISH,
    },
    {
      name: "desktop",
      use: { ...DESKTOP, locale: "en-GB", database: "postgres" },
      grepInvert: /@phone/,
      // The last one sets its windows itself, and French has the longer words.
      testIgnore: [...IN_FRENCH, "responsive.spec.mjs"],
    },
  ],
});
