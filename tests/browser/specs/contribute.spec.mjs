// The form, with its script: pictures are shown, typed words are kept, a lost line is tried again.
import { readFileSync, statSync } from "node:fs";
import { OPEN_THEME, contribute, fieldsOf, fillIn, waitForState } from "../support/contributor.mjs";
import { png } from "../support/drawn.mjs";
import { UNFIT, named, photograph } from "../support/photographs.mjs";
import { signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const TITLE = "Larme de papier";
const small = (name, width = 320) => ({ name, mimeType: "image/png", buffer: png(width, 240) });

const openForm = (page, house, language) =>
  page.goto(`${house.url}/${language}${OPEN_THEME}/contribute`);

/** The titles that wait, as a moderator of the house sees them. */
async function waitingTitles(page, house) {
  await signIn(page, house, staffWho({ role: "moderator" }));
  const answer = await page.request.get(`${house.url}/api/v1/queue`);
  return (await answer.json()).entries.map(({ title }) => title);
}

test("chosen pictures are shown, described, put in order and taken out", async ({ page, demo, language, database }) => {
  const says = (key, values) => say(language, key, values);
  await openForm(page, demo, language);
  const { pictures } = fieldsOf(page, language);
  await pictures.setInputFiles([
    named(photograph(database, "jpg"), "un.jpg"),
    named(photograph(database, "webp"), "deux.webp"),
  ]);
  await pictures.setInputFiles(named(photograph(database, "png"), "trois.png"));
  const shown = page.locator(".preview");
  await expect(shown.locator(".preview-name")).toHaveText([/^un\.jpg/, /^deux\.webp/, /^trois\.png/]);
  for (const image of await shown.locator("img").all()) {
    await expect.poll(() => image.evaluate(({ naturalWidth }) => naturalWidth)).toBeGreaterThan(0);
  }
  await shown.nth(2).getByRole("button", { name: says("contribute-earlier") }).click();
  await shown.nth(0).getByRole("button", { name: says("contribute-remove") }).click();
  await expect(shown.locator(".preview-name")).toHaveText([/^trois\.png/, /^deux\.webp/]);
});

test("sent empty, it tells everything that is missing at once, each where it is", async ({ page, demo, language }) => {
  const says = (key, values) => say(language, key, values);
  await openForm(page, demo, language);
  const fields = fieldsOf(page, language);
  await fields.send.click();
  const summary = page.locator("#errors");
  await expect(summary).toBeFocused();
  const about = (label, key) => says("contribute-about", { name: says(label), detail: says(key) });
  const links = summary.getByRole("link");
  const listed = (await links.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, " "));
  expect(listed.slice(0, 4)).toEqual([
    says("field-no-picture"),
    about("contribute-label-title", "field-missing"),
    about("contribute-label-credit", "field-missing"),
    says("field-choose-a-licence"),
  ]);
  const consents = await fields.consents.count();
  expect(listed.slice(4).filter((text) => text.endsWith(says("field-consent-missing")))).toHaveLength(consents);
  expect(new Set(listed).size, "each says what it is about").toBe(4 + consents);
  for (const link of await links.all()) {
    const place = page.locator(`[id="${(await link.getAttribute("href")).slice(1)}"]`);
    await link.click();
    await expect(place).toBeFocused();
  }
  for (const field of [fields.title, fields.credit, ...(await fields.consents.all())]) {
    await expect(field).toHaveAttribute("aria-invalid", "true");
  }
  await expect(fields.email).not.toHaveAttribute("aria-invalid", "true");
  await expect(page).toHaveURL(/\/contribute#/);
});

test("six pictures are one too many", async ({ page, demo, language }) => {
  await openForm(page, demo, language);
  const six = Array.from({ length: 6 }, (_, index) => small(`${index}.png`));
  await fieldsOf(page, language).pictures.setInputFiles(six);
  await expect(page.locator(".preview")).toHaveCount(5);
  await expect(page.locator("#pictures-error")).toHaveText(say(language, "field-too-many-pictures", { most: 5 }));
});

for (const [code, file] of Object.entries(UNFIT)) {
  test(`a file that cannot hang gets its sentence before it is sent: ${code}`, async ({ page, demo, language }) => {
    await openForm(page, demo, language);
    await fillIn(page, language, { title: TITLE, files: file });
    await expect(page.locator(".preview .field-error")).toHaveText(say(language, `field-${code}`));
    await fieldsOf(page, language).send.click();
    await expect(page.locator("#errors")).toBeFocused();
    await page.locator("#errors").getByRole("link").click();
    await expect(page.locator(".preview")).toBeFocused();
    await expect(page).toHaveURL(/\/contribute#/);
  });
}

test("what the server refuses is shown where it is, and nothing typed or chosen is lost", async ({
  page,
  ownDemo,
  language,
  database,
}) => {
  await openForm(page, ownDemo, language);
  const fields = fieldsOf(page, language);
  const cut = named(photograph(database, "jpg"), "coupee.jpg");
  cut.buffer = cut.buffer.subarray(0, cut.buffer.length / 2);
  await fillIn(page, language, {
    title: TITLE,
    story: "Une larme\nde papier.",
    email: "camille@example",
    files: [small("bonne.png"), cut],
  });
  await fields.send.click();
  await expect(page.locator("#errors")).toBeFocused();
  await expect(page.locator(".preview").nth(1).locator(".field-error")).toHaveText(say(language, "field-file-truncated"));
  await page.locator(".preview").nth(1).getByRole("button", { name: say(language, "contribute-remove") }).click();
  await fields.send.click();
  await expect(page.locator("#email-error")).toHaveText(say(language, "field-not-an-address"));
  await expect(page.locator("#errors")).toBeFocused();
  await expect(fields.email).toHaveAttribute("aria-invalid", "true");
  await expect(fields.title).toHaveValue(TITLE);
  await expect(fields.story).toHaveValue("Une larme\nde papier.");

  await page.locator("#errors").getByRole("link").first().click();
  await fields.email.fill("camille@example.org");
  await fields.send.click();
  await page.waitForURL(/\/follow\//);
});

test("a description that was typed is the picture's own", async ({ page, ownDemo, language }) => {
  const alt = "Une larme de papier bleu sur une joue blanche.";
  await contribute(page, ownDemo, language, { title: TITLE, files: small("une.png") });
  await openForm(page, ownDemo, language);
  await fillIn(page, language, { title: TITLE, files: small("autre.png", 321) });
  await fieldsOf(page, language).alt.fill(alt);
  await fieldsOf(page, language).send.click();
  await page.waitForURL(/\/follow\//);
  await waitForState(page, language, "follow-up-waiting");
  await expect(page.getByRole("img", { name: alt })).toBeVisible();
});

test("a bar shows how much has left", async ({ page, demo, language, database }) => {
  await openForm(page, demo, language);
  const heaviest = photograph(database, "jpg", 20);
  const size = statSync(heaviest).size;
  const line = await page.context().newCDPSession(page);
  // Slow enough for the bar to be seen at work: two seconds for the whole file.
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: size / 2 };
  await line.send("Network.emulateNetworkConditions", slow);
  await fieldsOf(page, language).pictures.setInputFiles(heaviest);
  const bar = page.getByRole("progressbar");
  const bytes = () => bar.getAttribute("value").then(Number);
  await expect.poll(bytes, { intervals: [20] }).toBeGreaterThan(0);
  expect(await bytes()).toBeLessThan(size);
  await expect.poll(bytes).toBe(size);
});

test("a connection that drops is tried again by itself, and the picture arrives once", async ({
  page,
  ownDemo,
  language,
}) => {
  await openForm(page, ownDemo, language);
  await fillIn(page, language, { title: TITLE, files: small("larme.png") });
  await page.context().setOffline(true);
  await fieldsOf(page, language).send.click();
  await expect(page.locator(".sending")).toContainText(say(language, "contribute-lost"));
  await page.context().setOffline(false);
  await page.waitForURL(/\/follow\//);
  await waitForState(page, language, "follow-up-waiting");
  const titles = await waitingTitles(page, ownDemo);
  expect(titles.filter((title) => title === TITLE)).toEqual([TITLE]);
});

test("an answer that is lost on its way back does not send the picture twice", async ({
  page,
  ownDemo,
  language,
}) => {
  await openForm(page, ownDemo, language);
  await fillIn(page, language, { title: TITLE, files: small("larme.png") });
  const line = await page.context().newCDPSession(page);
  const patterns = [{ urlPattern: "*/contribute", requestStage: "Response" }];
  await line.send("Fetch.enable", { patterns });
  let lost = 0;
  line.on("Fetch.requestPaused", ({ requestId, request }) => {
    if (request.method !== "POST" || lost === 1) return line.send("Fetch.continueRequest", { requestId });
    lost += 1;
    return line.send("Fetch.failRequest", { requestId, errorReason: "ConnectionReset" });
  });
  await fieldsOf(page, language).send.click();
  await page.waitForURL(/\/follow\//);
  expect(lost).toBe(1);
  await waitForState(page, language, "follow-up-waiting");
  const titles = await waitingTitles(page, ownDemo);
  expect(titles.filter((title) => title === TITLE)).toEqual([TITLE]);
});

test("sending can be stopped, and nothing is lost", async ({ page, demo, language }) => {
  await openForm(page, demo, language);
  await fillIn(page, language, { title: TITLE, files: small("larme.png") });
  await page.context().setOffline(true);
  await fieldsOf(page, language).send.click();
  await page.getByRole("button", { name: say(language, "contribute-stop") }).click();
  await expect(page.getByRole("status").filter({ hasText: say(language, "contribute-stopped") })).toBeAttached();
  await expect(fieldsOf(page, language).send).toBeFocused();
  await expect(fieldsOf(page, language).title).toHaveValue(TITLE);
  await expect(page.locator(".preview")).toHaveCount(1);
});

test("what was typed is still there after the page was closed, but for the address", async ({
  page,
  demo,
  language,
}) => {
  await openForm(page, demo, language);
  await fillIn(page, language, { title: TITLE, story: "Une larme.", email: "ines@example.org" });
  await page.goto(`${demo.url}/${language}/`);
  await openForm(page, demo, language);
  const fields = fieldsOf(page, language);
  await expect(page.getByText(say(language, "contribute-restored"))).toBeVisible();
  await expect(fields.title).toHaveValue(TITLE);
  await expect(fields.story).toHaveValue("Une larme.");
  await expect(fields.credit).toHaveValue("Ines B.");
  await expect(fields.email).toHaveValue("");
});

test("who has sent keeps one cookie that no script reads, who writes has none", async ({
  page,
  ownDemo,
  language,
}) => {
  await openForm(page, ownDemo, language);
  await expect(page.getByText(say(language, "contribute-cookie"))).toBeVisible();
  expect(await page.context().cookies()).toEqual([]);
  await contribute(page, ownDemo, language, { title: TITLE, files: small("larme.png") });
  const kept = await page.context().cookies();
  expect(kept.map(({ name, httpOnly, sameSite, path }) => [name, httpOnly, sameSite, path])).toEqual([
    ["cimaise-sender", true, "Lax", "/"],
  ]);
  const days = (kept[0].expires * 1000 - Date.now()) / 86_400_000;
  expect(Math.round(days)).toBe(30);
});

test("what arrives is the photograph without the place where it was taken", async ({
  page,
  ownDemo,
  language,
  database,
}) => {
  const sent = photograph(database, "jpg");
  expect(readFileSync(sent).includes("Exif")).toBe(true);
  await contribute(page, ownDemo, language, { title: TITLE, files: sent });
  await waitForState(page, language, "follow-up-waiting");
  const source = await page.locator(".own-pictures img").getAttribute("src");
  const kept = await (await page.request.get(new URL(source, page.url()).href)).body();
  expect(kept.subarray(0, 2).toString("hex")).toBe("ffd8");
  expect(kept.includes("Exif")).toBe(false);
});
