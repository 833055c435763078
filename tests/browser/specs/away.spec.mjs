// Out of the house: a wall in a page of another site, and a picture in a viewer that others wrote.
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { OPEN_THEME } from "../support/contributor.mjs";
import { DESKTOP } from "../support/screens.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const OPENSEADRAGON = createRequire(import.meta.url).resolve("openseadragon");

/** Opens a page of another site that holds `body`; another origin is another port. */
async function openElsewhere(page, body) {
  const html = `<!doctype html><html lang="fr"><title>Ailleurs</title><link rel="icon" href="data:,"><body>${body}`;
  const site = createServer((_, answer) => {
    answer.setHeader("content-type", "text/html; charset=utf-8");
    answer.end(html);
  });
  await new Promise((listens) => site.listen(0, "127.0.0.1", listens));
  page.once("close", () => site.close());
  await page.goto(`http://127.0.0.1:${site.address().port}/exposition`);
}

test("the line that a wall gives hangs it in a page of another site", async ({ page, demo, language }) => {
  await page.goto(`${demo.url}/${language}${OPEN_THEME}`);
  const titles = await page.locator(".cartel-title").allTextContents();
  await page.getByText(say(language, "gallery-embed-summary")).click();
  const line = await page.getByLabel(say(language, "gallery-embed-line")).inputValue();

  await openElsewhere(page, line);
  const wall = page.frameLocator("iframe");
  await expect(wall.locator(".cartel-title")).toHaveText(titles.slice(0, 12));
  await expect(wall.locator("html")).toHaveAttribute("lang", language);
  // As high as what it shows, so that nothing scrolls in it.
  const beyond = () =>
    wall.locator("html").evaluate((html) => Math.max(0, html.scrollHeight - innerHeight));
  await expect.poll(beyond).toBe(0);
  const height = async () => Math.round((await page.locator("iframe").boundingBox()).height);
  await expect.poll(height).toBe(await wall.locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height)));

  // Anybody may send a message: only the frame's own counts.
  const before = await height();
  await page.evaluate(() => postMessage({ cimaiseHeight: 5000 }, "*"));
  await page.evaluate(() => new Promise((heard) => setTimeout(heard)));
  expect(await height()).toBe(before);

  const opening = page.context().waitForEvent("page");
  await wall.locator(".cartel-title a").first().click();
  const opened = await opening;
  await expect(opened.getByRole("heading", { level: 1 })).toHaveText(titles[0]);
  expect(await page.context().cookies()).toEqual([]);
});

test("a viewer of IIIF opens what hangs", async ({ page, demo, language }) => {
  await page.goto(`${demo.url}/${language}${OPEN_THEME}`);
  const name = say(language, "gallery-iiif-collection");
  const collection = await page.getByRole("link", { name }).getAttribute("href");
  const read = async (address) => (await page.request.get(address)).json();
  const { items } = await read(demo.url + collection);
  const { items: canvases } = await read(items[0].id);
  const [{ id: service }] = canvases[0].items[0].items[0].body.service;

  await openElsewhere(page, '<div id="viewer" style="width: 300px; height: 300px"></div>');
  await page.addScriptTag({ path: OPENSEADRAGON });
  const drawn = await page.evaluate(
    (info) =>
      new Promise((resolve, reject) => {
        const viewer = window.OpenSeadragon({
          id: "viewer",
          showNavigationControl: false,
          drawer: "canvas",
          crossOriginPolicy: "Anonymous",
          tileSources: [info],
        });
        viewer.addHandler("open-failed", ({ message }) => reject(new Error(message)));
        viewer.addHandler("tile-load-failed", ({ message }) => reject(new Error(message)));
        viewer.addHandler("tile-drawn", () => {
          const { x, y } = viewer.world.getItemAt(0).getContentSize();
          resolve([x, y]);
        });
      }),
    `${service}/info.json`,
  );
  expect(drawn).toEqual([canvases[0].width, canvases[0].height]);
});

/** The screen of a hall, under a clock that is moved; `window.held` counts the pictures that it keeps. */
async function openHall(page, demo, language) {
  await page.addInitScript(() => {
    const { createObjectURL, revokeObjectURL } = URL;
    window.held = 0;
    URL.createObjectURL = (bytes) => ((window.held += 1), createObjectURL.call(URL, bytes));
    URL.revokeObjectURL = (address) => ((window.held -= 1), revokeObjectURL.call(URL, address));
  });
  await page.clock.install();
  await page.goto(`${demo.url}/${language}${OPEN_THEME}/live.html`);
  await expect(page.locator("[data-front] img")).toHaveAttribute("src", /^blob:/);
  return page.locator("[data-front]");
}

test("the screen of a hall goes on for a day without a network, and does not grow", async ({ page, demo, language }) => {
  const front = await openHall(page, demo, language);
  const size = () => page.evaluate(() => [document.querySelectorAll("*").length, window.held]);
  const before = await size();
  await page.context().setOffline(true);
  await page.clock.runFor(24 * 60 * 60_000);
  expect(await size()).toEqual(before);
  const shown = await front.locator("cite").textContent();
  await page.clock.runFor(12_000);
  await expect(front.locator("cite")).not.toHaveText(shown);
  const drawn = () => front.locator("img").evaluate(({ naturalWidth }) => naturalWidth > 0);
  await expect.poll(drawn).toBe(true);
  await page.context().setOffline(false);
});

test.describe("a screen that is switched off and on", () => {
  test.use({ serviceWorkers: "allow" });

  test("shows what hung last, though there is no network any more", async ({ page, demo, language }) => {
    const at = `${demo.url}/${language}${OPEN_THEME}/live.html`;
    await page.goto(at);
    const front = page.locator("[data-front]");
    await expect(front.locator("img")).toHaveAttribute("src", /^blob:/);
    const shown = await front.locator("cite").textContent();
    const all = await (await page.request.get(at.replace(/html$/, "json"))).json();
    const keeps = () => page.evaluate(async () => (await (await caches.open("hall")).keys()).map(({ url }) => url));
    const pictures = async () => (await keeps()).filter((url) => url.includes("/media/")).length;
    await expect.poll(pictures).toBe(all.length);
    for (const part of ["live.html", "live.json", "live.js", "public.css"])
      await expect.poll(async () => (await keeps()).filter((url) => url.endsWith(part)).length, part).toBe(1);

    await page.context().setOffline(true);
    await page.reload();
    await expect(front.locator("cite")).toHaveText(shown);
    const drawn = () => front.locator("img").evaluate(({ naturalWidth }) => naturalWidth > 0);
    await expect.poll(drawn).toBe(true);
    // It answers for this page alone.
    await expect(page.goto(at.replace("/live.html", ""))).rejects.toThrow("ERR_INTERNET_DISCONNECTED");
    await page.context().setOffline(false);
  });
});

test("what is hung meanwhile comes next on the screen, what comes down leaves it at once", async ({
  page,
  demo,
  language,
}) => {
  let hangs = (all) => all.slice(1);
  const all = await (await page.request.get(`${demo.url}/${language}${OPEN_THEME}/live.json`)).json();
  await page.route("**/live.json", (route) => route.fulfill({ json: hangs(all) }));
  const front = await openHall(page, demo, language);
  await expect(front.locator("cite")).toHaveText(all[1].title);
  const held = () => page.evaluate(() => window.held);

  hangs = () => all;
  await page.clock.runFor(30_000);
  await expect.poll(held).toBe(all.length);
  await page.clock.runFor(12_000);
  await expect(front.locator("cite")).toHaveText(all[0].title);

  hangs = () => all.slice(5, 6);
  await page.clock.runFor(30_000);
  await expect(front.locator("cite")).toHaveText(all[5].title);
  expect(await held()).toBe(1);
});

test("the screen of a hall goes on without JavaScript", async ({ open, demo, language }) => {
  const page = await open(DESKTOP, { javaScriptEnabled: false });
  await page.goto(`${demo.url}/${language}${OPEN_THEME}/live.html`);
  await expect(page.locator("[data-front] img")).toBeVisible();
  await expect(page.getByRole("img", { name: say(language, "gallery-live-code") })).toBeVisible();
  const refresh = await page.locator("meta[http-equiv=refresh]").getAttribute("content");
  expect(refresh).toBe(`20; url=/${language}${OPEN_THEME}/live.html?turn=1`);
});
