// Takes every page of a demonstration, for people to look at: in each language, on a phone and on
// a desktop, in light and in dark. `npm run screenshots`, or with words that their names hold:
// `npm run screenshots -- form wall`.
import { mkdir, rm } from "node:fs/promises";
import { chromium } from "@playwright/test";
import config from "./playwright.config.mjs";
import { demonstration } from "./support/furnish.mjs";
import { openHouse } from "./support/house.mjs";
import { openPlace, PUBLIC_PAGES, STAFF_PAGES } from "./support/pages.mjs";
import { DESKTOP, PHONE } from "./support/screens.mjs";

const FOLDER = new URL("screenshots/", import.meta.url);
const SCREENS = Object.entries({ phone: PHONE, desktop: DESKTOP });
const LANGUAGES = ["fr", "en"];
const SCHEMES = ["light", "dark"];

const words = process.argv.slice(2);
const wanted = ({ name }) => words.length === 0 || words.some((word) => name.includes(word));
const places = [...PUBLIC_PAGES, ...STAFF_PAGES].filter(wanted);

if (words.length === 0) await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const house = await openHouse({ command: "demo", database: "sqlite", like: demonstration("sqlite") });
const browser = await chromium.launch(config.use.launchOptions);
try {
  for (const [screen, options] of SCREENS) {
    for (const language of LANGUAGES) await takeAll(screen, options, language);
  }
} finally {
  await browser.close();
  await house.close();
}

/** Each page in a browser of its own, as nobody and as whoever it is for. */
async function takeAll(screen, options, language) {
  for (const place of places) {
    const context = await browser.newContext({ ...options, locale: language, timezoneId: "Europe/Paris" });
    const page = await context.newPage();
    try {
      await openPlace(page, house, language, place);
      for (const colorScheme of SCHEMES) await take(page, colorScheme, [place.name, screen, language]);
    } catch (error) {
      console.error(`${place.name} (${screen}, ${language}): ${error.message}`);
      process.exitCode = 1;
    }
    await context.close();
  }
}

async function take(page, colorScheme, names) {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  // What lies below the window would be empty frames, and so would what is painted a moment later.
  await page.evaluate(async (wanted) => {
    for (const image of document.images) Object.assign(image, { loading: "eager", decoding: "sync" });
    const frame = () => new Promise(requestAnimationFrame);
    // Each may have to be fetched in another size.
    const ready = () =>
      matchMedia(`(prefers-color-scheme: ${wanted})`).matches &&
      [...document.images].every(({ complete }) => complete);
    do await frame();
    while (!ready());
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
    await frame();
    await frame();
  }, colorScheme);
  const name = [...names, colorScheme].join("-").replaceAll(/[^\w-]+/g, "-");
  const path = new URL(`${name}.png`, FOLDER).pathname;
  await page.screenshot({ path, fullPage: true, scale: "css" });
  console.log(path);
}
