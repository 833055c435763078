// The gallery, for somebody who only looks.
import { brokenPictures } from "../support/checks.mjs";
import { OPEN_THEME, PAST_THEME } from "../support/contributor.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const OTHER = { fr: "en", en: "fr" };

test("from the start to a theme, by links", async ({ page, demo, language }) => {
  await page.goto(`${demo.url}/`);
  await expect(page).toHaveURL(`${demo.url}/${language}/`);
  await page.getByRole("link", { name: "Paper Toy" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Paper Toy");
  const themes = page.locator(".call-card h2 a");
  await expect(themes).toHaveCount(2);
  const titles = await themes.allInnerTexts();
  await themes.first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(titles[0]);
});

test("every picture of a wall arrives, and nothing else does", async ({ page, demo, language }) => {
  await page.goto(`${demo.url}/${language}${OPEN_THEME}`);
  await expect(page.locator(".piece")).toHaveCount(10);
  expect(await brokenPictures(page)).toEqual([]);
  const wall = await page.content();
  for (const hidden of ["Après l’orage", "Le château de sable", "Boule de neige", "Pop tears"]) {
    expect(wall).not.toContain(hidden);
  }
  expect(await page.context().cookies()).toEqual([]);
});

test("a row of the wall shows its pictures whole and equally high", async ({ page, demo, language }) => {
  await page.setViewportSize({ width: 1366, height: 900 });
  await page.goto(`${demo.url}/${language}${OPEN_THEME}`);
  expect(await brokenPictures(page)).toEqual([]);
  const pictures = await page.locator(".piece img").evaluateAll((images) =>
    images.map((image) => {
      const { top, width, height } = image.getBoundingClientRect();
      return { top, height, cropped: Math.abs(width / height - image.naturalWidth / image.naturalHeight) > 0.02 };
    }),
  );
  expect(pictures.filter(({ cropped }) => cropped)).toEqual([]);
  const row = pictures.filter(({ top }) => Math.abs(top - pictures[0].top) < 2);
  expect(row.length).toBeGreaterThan(2);
  expect(row.filter(({ height }) => Math.abs(height - row[0].height) > 2)).toEqual([]);
});

for (const width of [320, 390, 430]) {
  test(`on a phone of ${width} pixels every row of the wall is full, with no picture taller than the screen`, async ({
    page,
    demo,
    language,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const theme of [OPEN_THEME, PAST_THEME]) {
      await page.goto(`${demo.url}/${language}${theme}`);
      const rows = await page.locator(".rail").evaluate((rail) => {
        const { paddingInlineEnd } = getComputedStyle(rail);
        const end = rail.getBoundingClientRect().right - parseFloat(paddingInlineEnd);
        const boxes = [...rail.querySelectorAll(".piece img")].map((image) => image.getBoundingClientRect());
        const tops = [...new Set(boxes.map(({ top }) => Math.round(top)))];
        return tops.map((row) => {
          const pieces = boxes.filter(({ top }) => Math.round(top) === row);
          const height = Math.max(...pieces.map((piece) => piece.height));
          return { hole: Math.round(end - Math.max(...pieces.map(({ right }) => right))), height };
        });
      });
      expect(rows.filter(({ hole, height }) => hole > 1 || height > 844 * 0.8)).toEqual([]);
    }
  });
}

test("who finds something wrong with a picture knows whom to write to", async ({ page, demo, language }) => {
  await page.goto(`${demo.url}/${language}${OPEN_THEME}`);
  await page.getByRole("link", { name: "WHAAM" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("WHAAM");
  const mail = new URL(await page.getByRole("link", { name: "publics@musee.example.org" }).getAttribute("href"));
  expect([mail.protocol, mail.pathname]).toEqual(["mailto:", "publics@musee.example.org"]);
  expect(mail.searchParams.get("body")).toBe(page.url());
  const subject = mail.searchParams.get("subject").replaceAll(/\s+/g, " ");
  expect(subject).toBe(say(language, "gallery-concern-subject", { title: "WHAAM" }));
});

test("one walks along the wall, from each picture to the next and back", async ({ page, demo, language }) => {
  await page.goto(`${demo.url}/${language}${OPEN_THEME}`);
  const titles = await page.locator(".cartel-title").allInnerTexts();
  await page.locator(".cartel-title a").first().click();
  const seen = [await page.getByRole("heading", { level: 1 }).innerText()];
  const next = page.locator('a[rel="next"]');
  while (await next.count()) {
    await next.click();
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(seen.at(-1));
    seen.push(await page.getByRole("heading", { level: 1 }).innerText());
  }
  expect(seen).toEqual(titles);
  await page.locator('a[rel="prev"]').click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(titles.at(-2));
});

test("a contribution of two pictures shows both", async ({ page, demo, language }) => {
  await page.goto(`${demo.url}/${language}${OPEN_THEME}`);
  await page.getByRole("link", { name: "Elle a perdu son téléphone" }).click();
  await expect(page.locator(".exhibit img")).toHaveCount(2);
  expect(await brokenPictures(page)).toEqual([]);
});

test("the same page speaks the other language", async ({ page, demo, language }) => {
  const other = OTHER[language];
  await page.goto(`${demo.url}/${language}${OPEN_THEME}`);
  await page.getByRole("link", { name: say(other, "language-name") }).click();
  await expect(page).toHaveURL(`${demo.url}/${other}${OPEN_THEME}`);
  await expect(page.locator("html")).toHaveAttribute("lang", other);
  await expect(page.getByRole("link", { name: say(other, "nav-participate") }).first()).toBeVisible();
});

test("a printed address leads to the reader's language", async ({ page, demo, language }) => {
  await page.goto(demo.url + OPEN_THEME);
  await expect(page).toHaveURL(`${demo.url}/${language}${OPEN_THEME}`);
  const answer = await page.request.get(demo.url + OPEN_THEME, { maxRedirects: 0 });
  expect(answer.status()).toBe(302);
  expect(answer.headers().vary).toMatch(/accept-language/i);
});

test("the feed that the page names is an Atom feed of the wall", async ({ page, demo, language }) => {
  await page.goto(`${demo.url}/${language}${OPEN_THEME}`);
  const named = await page.locator('link[type="application/atom+xml"]').getAttribute("href");
  const shown = await page.getByRole("link", { name: say(language, "gallery-feed-link") }).getAttribute("href");
  expect(new URL(named, page.url()).pathname).toBe(new URL(shown, page.url()).pathname);
  const feed = await page.request.get(new URL(shown, page.url()).href);
  expect(feed.headers()["content-type"]).toMatch(/^application\/atom\+xml/);
  const titles = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "application/xml");
    return [...parsed.querySelectorAll("entry > title")].map((title) => title.textContent);
  }, await feed.text());
  expect(titles).toEqual(await page.locator(".cartel-title").allTextContents());
});

test("who comes back is told that nothing changed", async ({ page, demo, language }) => {
  const address = `${demo.url}/${language}${OPEN_THEME}`;
  const { etag } = (await page.request.get(address)).headers();
  expect(etag).toMatch(/^"[^"]+"$/);
  const again = await page.request.get(address, { headers: { "if-none-match": etag } });
  expect([again.status(), await again.text()]).toEqual([304, ""]);
  const other = await page.request.get(address, { headers: { "if-none-match": '"another"' } });
  expect(other.status()).toBe(200);
});

for (const [kind, type, start] of [["PDF", "application/pdf", "%PDF-"], ["SVG", "image/svg+xml", "<svg"]]) {
  test(`the pattern to print can be had as ${kind}`, async ({ page, demo, language }) => {
    await page.goto(`${demo.url}/${language}${OPEN_THEME}`);
    const address = await page.getByRole("link", { name: kind }).getAttribute("href");
    const pattern = await page.request.get(new URL(address, page.url()).href);
    expect(pattern.headers()["content-type"]).toContain(type);
    const name = `${say(language, "gallery-kit-file")}-lichtenstein.${kind.toLowerCase()}`;
    expect(pattern.headers()["content-disposition"]).toContain(`filename="${name}"`);
    expect(await pattern.text()).toContain(start);
  });
}

test("what is not there is said kindly, in the reader's language", async ({ page, demo, language }) => {
  const answer = await page.goto(`${demo.url}/${language}${OPEN_THEME}/nobody-made-this`);
  expect(answer.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say(language, "problem-not-found"));
  await page.getByRole("link", { name: say(language, "problem-home") }).click();
  await expect(page).toHaveURL(`${demo.url}/${language}/`);
});
