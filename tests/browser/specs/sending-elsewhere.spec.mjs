// Our script against another server of tus: what it speaks is the protocol, not our dialect of it.
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FileStore } from "@tus/file-store";
import { Server } from "@tus/server";
import { bigPicture } from "../support/big.mjs";
import { OPEN_THEME, fieldsOf } from "../support/contributor.mjs";
import { openLine } from "../support/line.mjs";
import { expectArrived, pathOf, rangesOf, safeBytes } from "../support/sending.mjs";
import { expect, test as base } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const SOME = 200_000;

const test = base.extend({
  /** `@tus/server` on a folder of its own: `{ url, files() }`. */
  elsewhere: async ({}, use) => {
    const directory = mkdtempSync(join(tmpdir(), "cimaise-tus-"));
    const tus = new Server({ path: "/api/v1/uploads", relativeLocation: true, datastore: new FileStore({ directory }) });
    const server = createServer((request, response) => tus.handle(request, response));
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const files = () => readdirSync(directory).filter((name) => !name.endsWith(".json"));
    const bytes = () => files().map((name) => readFileSync(join(directory, name)));
    await use({ url: `http://127.0.0.1:${server.address().port}`, files, bytes });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(directory, { recursive: true });
  },

  line: async ({ demo, elsewhere }, use) => {
    const line = await openLine(demo.url, elsewhere.url);
    await use(line);
    await line.close();
  },
});

const openForm = (page, line, language) => page.goto(`${line.url}/${language}${OPEN_THEME}/contribute`);

test("whole, in one go", async ({ page, line, elsewhere, language }, testInfo) => {
  const path = await bigPicture(page, testInfo, { name: "larme.jpg" });
  await openForm(page, line, language);
  await fieldsOf(page, language).pictures.setInputFiles(path);
  await expectArrived(page, language);
  expect(rangesOf(line)).toEqual([[0, statSync(path).size]]);
  expect(elsewhere.bytes()).toEqual([readFileSync(path)]);
  const said = line.all("POST")[0].headers["upload-metadata"].split(",").map((pair) => pair.split(" "));
  const read = (value) => Buffer.from(value, "base64").toString();
  const metadata = Object.fromEntries(said.map(([key, value]) => [key, read(value)]));
  expect(metadata).toEqual({
    filename: "larme.jpg",
    filetype: "image/jpeg",
    submission: expect.stringMatching(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/),
    theme: expect.stringMatching(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/),
  });
});

test("paused and gone on with", async ({ page, line, elsewhere, language }, testInfo) => {
  const path = await bigPicture(page, testInfo, { name: "larme.jpg" });
  await openForm(page, line, language);
  line.holdAt(SOME);
  await fieldsOf(page, language).pictures.setInputFiles(path);
  await line.held();
  await page.getByRole("button", { name: say(language, "contribute-pause") }).click();
  await line.hungUp();
  const safe = await safeBytes(page.request, elsewhere, pathOf(line), SOME);
  await page.getByRole("button", { name: say(language, "contribute-resume") }).click();
  await expectArrived(page, language);
  expect(rangesOf(line)).toEqual([[0, SOME], [safe, statSync(path).size - safe]]);
  expect(elsewhere.bytes()).toEqual([readFileSync(path)]);
});

test("cut, and gone on with after a reload", async ({ page, line, elsewhere, language }, testInfo) => {
  const path = await bigPicture(page, testInfo, { name: "larme.jpg" });
  await openForm(page, line, language);
  line.holdAt(SOME);
  await fieldsOf(page, language).pictures.setInputFiles(path);
  await line.held();
  await page.reload();
  await line.hungUp();
  const safe = await safeBytes(page.request, elsewhere, pathOf(line), SOME);
  await fieldsOf(page, language).pictures.setInputFiles(path);
  await expectArrived(page, language);
  expect(rangesOf(line)).toEqual([[0, SOME], [safe, statSync(path).size - safe]]);
  expect(elsewhere.bytes()).toEqual([readFileSync(path)]);
});

test("taken back", async ({ page, line, elsewhere, language }, testInfo) => {
  const path = await bigPicture(page, testInfo, { name: "larme.jpg" });
  await openForm(page, line, language);
  await fieldsOf(page, language).pictures.setInputFiles(path);
  await expectArrived(page, language);
  await page.getByRole("button", { name: say(language, "contribute-remove") }).click();
  await expect.poll(elsewhere.files).toEqual([]);
});
