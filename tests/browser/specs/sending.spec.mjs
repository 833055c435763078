// Pictures leave as soon as they are chosen: cut, paused, reloaded, refused, they lose no byte.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { bigPicture } from "../support/big.mjs";
import { OPEN_THEME, fieldsOf, fillIn, waitForState } from "../support/contributor.mjs";
import { openLine } from "../support/line.mjs";
import { dropFiles, expectArrived, keeps, pathOf, rangesOf, safeBytes, stageOf } from "../support/sending.mjs";
import { expect, test as base } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const TITLE = "Larme de papier";
const ALT = "Une larme de papier bleu.";
/** Where a line is held, in bytes: some of a picture has passed, most has not. */
const SOME = 200_000;

const test = base.extend({
  line: async ({ ownDemo }, use) => {
    const line = await openLine(ownDemo.url);
    await use(line);
    await line.close();
  },
});

const openForm = (page, line, language) => page.goto(`${line.url}/${language}${OPEN_THEME}/contribute`);
const button = (page, language, key) => page.getByRole("button", { name: say(language, key) });

/** Chooses a picture on a held line and waits until some of it has passed; gives its path. */
async function chooseHeld({ page, line, language }, testInfo) {
  const path = await bigPicture(page, testInfo, { name: "larme.jpg" });
  await openForm(page, line, language);
  line.holdAt(SOME);
  await fieldsOf(page, language).pictures.setInputFiles(path);
  await line.held();
  return path;
}

/** Sends the form; waits until the house keeps that very file. */
async function sendAndFind({ page, ownDemo, language }, path) {
  await fillIn(page, language, { title: TITLE });
  await fieldsOf(page, language).send.click();
  await page.waitForURL(/\/follow\//);
  expect(keeps(ownDemo, path)).toBe(true);
}

test("a line that is cut in mid-picture: it goes on where it stopped, each byte passes once", async ({
  page,
  ownDemo,
  line,
  language,
}, testInfo) => {
  const path = await chooseHeld({ page, line, language }, testInfo);
  const { size } = statSync(path);
  await page.context().setOffline(true);
  await expect(page.locator(".on-the-way")).toContainText(say(language, "contribute-lost"));
  await line.hungUp();
  const safe = await safeBytes(page.request, ownDemo, pathOf(line), SOME);
  await page.context().setOffline(false);
  await expectArrived(page, language);
  expect(rangesOf(line)).toEqual([[0, SOME], [safe, size - safe]]);
  expect(line.all("POST")).toHaveLength(1);
  await sendAndFind({ page, ownDemo, language }, path);
});

test("a page that is loaded again in mid-picture: the same file goes on, words are there", async ({
  page,
  ownDemo,
  line,
  language,
}, testInfo) => {
  const path = await chooseHeld({ page, line, language }, testInfo);
  await fillIn(page, language, { title: TITLE, story: "Une larme.", alt: ALT });
  await page.reload();
  await line.hungUp();
  const safe = await safeBytes(page.request, ownDemo, pathOf(line), SOME);
  await page.reload();
  const fields = fieldsOf(page, language);
  await expect(page.getByText(say(language, "contribute-restored-part"))).toBeVisible();
  await expect(page.locator(".preview .bar")).toHaveAttribute("value", String(safe));
  await expect(fields.title).toHaveValue(TITLE);
  await expect(fields.story).toHaveValue("Une larme.");
  await expect(fields.alt).toHaveValue(ALT);
  await fields.pictures.setInputFiles(path);
  await expectArrived(page, language);
  expect(rangesOf(line)).toEqual([[0, SOME], [safe, statSync(path).size - safe]]);
  await sendAndFind({ page, ownDemo, language }, path);
});

test("a network that goes in mid-picture, and comes back to a page that was loaded again", async ({
  page,
  ownDemo,
  line,
  language,
}, testInfo) => {
  const path = await chooseHeld({ page, line, language }, testInfo);
  const { size } = statSync(path);
  await fillIn(page, language, { title: TITLE, alt: ALT });
  await page.context().setOffline(true);
  await expect(page.locator(".on-the-way")).toContainText(say(language, "contribute-lost"));
  await line.goDown();
  await expect(page.reload()).rejects.toThrow("ERR_INTERNET_DISCONNECTED");
  await expect(page).toHaveURL(/^chrome-error:/);
  const safe = await safeBytes(page.request, ownDemo, pathOf(line), SOME);
  line.comeUp();
  await page.context().setOffline(false);
  await openForm(page, line, language);
  await expect(page.getByText(say(language, "contribute-restored-part"))).toBeVisible();
  await expect(page.locator(".preview .bar")).toHaveAttribute("value", String(safe));
  await dropFiles(page, [path]);
  await expectArrived(page, language);
  expect(rangesOf(line)).toEqual([[0, SOME], [safe, size - safe]]);
  expect(line.all("POST")).toHaveLength(1);
  await expect(fieldsOf(page, language).title).toHaveValue(TITLE);
  await expect(fieldsOf(page, language).alt).toHaveValue(ALT);
  await sendAndFind({ page, ownDemo, language }, path);
});

test("a network that goes and comes several times in one picture costs no byte twice", async ({
  page,
  ownDemo,
  line,
  language,
}, testInfo) => {
  const path = await chooseHeld({ page, line, language }, testInfo);
  const begun = [];
  for (let cut = 0; cut < 3; cut += 1) {
    await page.context().setOffline(true);
    await expect(page.locator(".on-the-way")).toContainText(say(language, "contribute-lost"));
    await line.hungUp();
    begun.push(await safeBytes(page.request, ownDemo, pathOf(line), SOME * (cut + 1), begun.at(-1)));
    if (cut < 2) line.holdAt(SOME);
    await page.context().setOffline(false);
    if (cut < 2) await line.held();
  }
  await expectArrived(page, language);
  // A network that comes back may break once more before anything is safe: it begins there again.
  const begins = new Set(rangesOf(line).map(([from]) => from));
  expect([...begins]).toEqual([0, ...begun]);
  // Each begins where the house had last said that it stands.
  const said = line.noted.filter(({ method }) => ["HEAD", "PATCH"].includes(method));
  for (const [at, { method, headers }] of said.entries()) {
    if (method === "PATCH" && at > 0) expect(said[at - 1].answer["upload-offset"]).toBe(headers["upload-offset"]);
  }
  await sendAndFind({ page, ownDemo, language }, path);
});

test("a picture that has arrived is there after a reload, and is sent without being chosen again", async ({
  page,
  ownDemo,
  line,
  language,
}, testInfo) => {
  const path = await bigPicture(page, testInfo, { name: "larme.jpg" });
  await openForm(page, line, language);
  await fillIn(page, language, { title: TITLE, files: path, alt: undefined });
  await fieldsOf(page, language).alt.fill(ALT);
  await expectArrived(page, language);
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage).includes("data:image/jpeg"))).toBe(true);
  await page.reload();
  await expectArrived(page, language);
  await expect(page.getByText(say(language, "contribute-restored-whole"))).toBeVisible();
  await expect(page.locator(".preview img")).toHaveAttribute("src", /^data:image\/jpeg/);
  await expect(fieldsOf(page, language).alt).toHaveValue(ALT);
  expect(await page.evaluate(() => document.querySelector("#email").value)).toBe("");
  await sendAndFind({ page, ownDemo, language }, path);
  expect(await page.evaluate(() => Object.keys(localStorage)), "what was sent is forgotten").toEqual([]);
  await waitForState(page, language, "follow-up-waiting");
  await expect(page.getByRole("img", { name: ALT })).toBeVisible();
});

test("what was begun can be cleared away", async ({ page, ownDemo, line, language }, testInfo) => {
  const path = await bigPicture(page, testInfo, { name: "larme.jpg" });
  await openForm(page, line, language);
  await fillIn(page, language, { title: TITLE, files: path });
  await expectArrived(page, language);
  await page.reload();
  await button(page, language, "contribute-afresh").click();
  await expect(page.locator(".preview")).toHaveCount(0);
  await expect(fieldsOf(page, language).title).toHaveValue("");
  await expectGone(page.request, ownDemo, pathOf(line));
});

test("a pause stops every byte, and what was sent stays", async ({ page, ownDemo, line, language }, testInfo) => {
  const path = await chooseHeld({ page, line, language }, testInfo);
  const { size } = statSync(path);
  await button(page, language, "contribute-pause").click();
  await expect(stageOf(page)).toHaveText(/^(En pause|Paused)/);
  await line.hungUp();
  const safe = await safeBytes(page.request, ownDemo, pathOf(line), SOME);
  await expect(button(page, language, "contribute-resume")).toBeFocused();
  await button(page, language, "contribute-resume").click();
  await expectArrived(page, language);
  expect(rangesOf(line)).toEqual([[0, SOME], [safe, size - safe]]);
});

test("a line that the other side cuts is tried again by itself", async ({ page, ownDemo, line, language }, testInfo) => {
  const path = await chooseHeld({ page, line, language }, testInfo);
  line.cut();
  await expectArrived(page, language);
  const [[first], [second, rest]] = rangesOf(line);
  expect([first, second + rest]).toEqual([0, statSync(path).size]);
  await sendAndFind({ page, ownDemo, language }, path);
});

test("two pictures leave at once, one waits its turn", async ({ page, line, language }, testInfo) => {
  const names = ["un.jpg", "deux.jpg", "trois.jpg"];
  const paths = await Promise.all(names.map((name) => bigPicture(page, testInfo, { name })));
  await openForm(page, line, language);
  line.holdAt(SOME);
  await fieldsOf(page, language).pictures.setInputFiles(paths);
  await line.held(2);
  // Whichever of them was looked at last.
  await expect(page.locator(".preview-stage").filter({ hasText: say(language, "contribute-waits") })).toHaveCount(1);
  expect(line.all("POST")).toHaveLength(2);
  await expect(page.locator(".on-the-way")).toContainText(say(language, "contribute-arrived-of", { done: 0, all: 3 }));
  line.release();
  await expectArrived(page, language, 3);
  await expect(page.locator(".on-the-way")).toBeHidden();
});

test("a form sent while its picture is on its way waits for it", async ({ page, ownDemo, line, language }, testInfo) => {
  const path = await chooseHeld({ page, line, language }, testInfo);
  await fillIn(page, language, { title: TITLE });
  await fieldsOf(page, language).send.click();
  const bar = page.locator(".sending").getByRole("progressbar");
  await expect(bar).toBeVisible();
  expect(Number(await bar.getAttribute("value"))).toBeLessThan(100);
  await expect(fieldsOf(page, language).send).toBeDisabled();
  line.release();
  await page.waitForURL(/\/follow\//);
  expect(keeps(ownDemo, path)).toBe(true);
  expect(line.noted.map(({ method }) => method)).toEqual(["POST", "PATCH"]);
});

test("a picture that is taken out is taken back", async ({ page, ownDemo, line, language }, testInfo) => {
  await chooseHeld({ page, line, language }, testInfo);
  await button(page, language, "contribute-remove").click();
  await line.hungUp();
  await expect(page.locator(".preview")).toHaveCount(0);
  await expectGone(page.request, ownDemo, pathOf(line));
});

test("a picture that is there no more begins again without a word", async ({
  page,
  ownDemo,
  line,
  language,
}, testInfo) => {
  const path = await chooseHeld({ page, line, language }, testInfo);
  await button(page, language, "contribute-pause").click();
  await line.hungUp();
  await page.request.delete(ownDemo.url + pathOf(line), { headers: { "tus-resumable": "1.0.0" } });
  await button(page, language, "contribute-resume").click();
  await expectArrived(page, language);
  expect(line.all("POST")).toHaveLength(2);
  await expect(page.locator(".preview .field-error")).toHaveText("");
  await sendAndFind({ page, ownDemo, language }, path);
});

test("a picture that goes between its arrival and the form is sent again by itself", async ({
  page,
  ownDemo,
  line,
  language,
}, testInfo) => {
  const path = await bigPicture(page, testInfo, { name: "larme.jpg" });
  await openForm(page, line, language);
  await fillIn(page, language, { title: TITLE, files: path });
  await expectArrived(page, language);
  await page.request.delete(ownDemo.url + pathOf(line), { headers: { "tus-resumable": "1.0.0" } });
  await fieldsOf(page, language).send.click();
  await page.waitForURL(/\/follow\//);
  expect(keeps(ownDemo, path)).toBe(true);
});

test("a file that the house refuses says so at once, and another takes its place", async ({
  page,
  ownDemo,
  line,
  language,
}, testInfo) => {
  const path = await bigPicture(page, testInfo, { name: "larme.jpg" });
  const cut = testInfo.outputPath("coupee.jpg");
  writeFileSync(cut, readFileSync(path).subarray(0, 50_000));
  await openForm(page, line, language);
  await fieldsOf(page, language).pictures.setInputFiles(cut);
  await fieldsOf(page, language).alt.fill(ALT);
  const preview = page.locator(".preview");
  await expect(preview.locator(".field-error")).toHaveText(say(language, "field-file-truncated"));
  const chooser = page.waitForEvent("filechooser");
  await button(page, language, "contribute-replace").click();
  await (await chooser).setFiles(path);
  await expectArrived(page, language);
  await expect(preview.locator(".preview-name")).toHaveText(/^larme\.jpg/);
  await expect(preview.locator(".field-error")).toHaveText("");
  await expect(fieldsOf(page, language).alt).toHaveValue(ALT);
  await sendAndFind({ page, ownDemo, language }, path);
});

test("another page of the same form sends pictures of its own", async ({ page, line, language }, testInfo) => {
  const path = await bigPicture(page, testInfo, { name: "larme.jpg" });
  await openForm(page, line, language);
  await fieldsOf(page, language).pictures.setInputFiles(path);
  await expectArrived(page, language);
  const other = await page.context().newPage();
  await openForm(other, line, language);
  await fieldsOf(other, language).pictures.setInputFiles(path);
  await expectArrived(other, language);
  const forms = line.all("POST").map(({ headers }) => /submission (\S+)/.exec(headers["upload-metadata"])[1]);
  expect(new Set(forms).size).toBe(2);
});

test("a form whose answer was lost is not taken for another with other pictures", async ({
  page,
  ownDemo,
  line,
  language,
}, testInfo) => {
  const first = await bigPicture(page, testInfo, { name: "larme.jpg" });
  const second = await bigPicture(page, testInfo, { name: "autre.jpg", width: 1400, height: 1000 });
  await openForm(page, line, language);
  await fillIn(page, language, { title: TITLE, files: first });
  await expectArrived(page, language);
  // The house answers, and nobody hears it: the sender gives up and chooses another picture.
  await page.route("**/contribute", async (route) => {
    await route.fetch();
    await route.abort();
  }, { times: 1 });
  await fieldsOf(page, language).send.click();
  await expect(page.locator(".sending")).toContainText(say(language, "contribute-lost"));
  await button(page, language, "contribute-stop").click();
  expect(keeps(ownDemo, first)).toBe(true);
  await button(page, language, "contribute-remove").click();
  await fieldsOf(page, language).pictures.setInputFiles(second);
  await expectArrived(page, language);
  await fieldsOf(page, language).send.click();
  await page.waitForURL(/\/follow\//);
  expect(keeps(ownDemo, second)).toBe(true);
});

test.describe("where files are not taken ahead of the form", () => {
  test("the form carries them, as without a script", async ({ page, ownDemo, language }, testInfo) => {
    const line = await openLine(ownDemo.url, "nowhere");
    const path = await bigPicture(page, testInfo, { name: "larme.jpg" });
    await openForm(page, line, language);
    await fillIn(page, language, { title: TITLE, files: path });
    await fieldsOf(page, language).send.click();
    await page.waitForURL(/\/follow\//);
    expect(keeps(ownDemo, path)).toBe(true);
    await line.close();
  });
});

test.describe("where no more files may wait for their forms", () => {
  test.use({ settings: { CIMAISE_UPLOADS__NUMBER_MAX: "1" } });

  test("the form carries the others", async ({ page, ownDemo, line, language }, testInfo) => {
    const names = ["un.jpg", "deux.jpg"];
    const sizes = [[1600, 1200], [1400, 1000]];
    const paths = [];
    for (const [at, [width, height]] of sizes.entries()) {
      paths.push(await bigPicture(page, testInfo, { name: names[at], width, height }));
    }
    await openForm(page, line, language);
    await fillIn(page, language, { title: TITLE, files: paths[0] });
    await expectArrived(page, language);
    await fieldsOf(page, language).pictures.setInputFiles(paths[1]);
    await fieldsOf(page, language).send.click();
    await page.waitForURL(/\/follow\//);
    expect(paths.map((path) => keeps(ownDemo, path))).toEqual([true, true]);
    expect(line.all("POST").map(({ status }) => status)).toEqual([201, 429]);
  });
});

/** Waits until nothing is left of an upload. */
async function expectGone(request, house, path) {
  const status = async () => (await request.head(house.url + path, { headers: { "tus-resumable": "1.0.0" } })).status();
  await expect.poll(status).toBe(410);
}
