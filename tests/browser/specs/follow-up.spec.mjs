// The private page of a contribution, for whoever holds its link.
import { contribute, waitForState } from "../support/contributor.mjs";
import { png } from "../support/drawn.mjs";
import { followUpOf } from "../support/letters.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const sheet = {
  title: "Larme de papier",
  files: { name: "larme.png", mimeType: "image/png", buffer: png(320, 240) },
};

/** What the story's contributors read, by the title of what they sent. */
const TOLD = [
  ["Après l’orage", "follow-up-waiting", "follow-up-waiting.note"],
  ["Deux sœurs au jardin", "follow-up-hung", undefined],
  ["Les devoirs", "follow-up-refused", "reason-too-blurred.text"],
  ["Neige en avril", "follow-up-taken-down", "reason-recognisable-person.text"],
  ["Boule de neige", "follow-up-withdrawn", "follow-up-withdrawn.note"],
  ["Premier chagrin d’amour", "follow-up-unreadable", "field-file-unreadable"],
];

for (const [title, state, why] of TOLD) {
  test(`it tells what happened and why: ${title}`, async ({ page, demo, language }) => {
    await page.goto(demo.url + (await followUpOf(page.request, demo, title, language)));
    await expect(page.locator(".pill")).toHaveText(say(language, state));
    if (why) await expect(page.locator(".timeline")).toContainText(say(language, why));
  });
}

test("a moderator's own words stand after the reason", async ({ page, demo, language }) => {
  await page.goto(demo.url + (await followUpOf(page.request, demo, "Les devoirs", language)));
  await expect(page.locator(".event-words p")).toHaveText([
    say(language, "reason-too-blurred.text"),
    "La photo est floue, sans doute parce qu’il faisait sombre : près d’une fenêtre, elle sera parfaite.",
  ]);
});

test("its address is a secret that leaves by no link and no search engine", async ({ page, demo, language }) => {
  const path = await followUpOf(page.request, demo, "Après l’orage", language);
  const answer = await page.goto(demo.url + path);
  expect(answer.headers()["referrer-policy"]).toBe("no-referrer");
  expect(answer.headers()["cache-control"]).toContain("no-store");
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
  await expect(page.locator('link[rel="canonical"]')).toHaveCount(0);
});

test("a link that was changed opens nothing", async ({ page, demo, language }) => {
  const path = await followUpOf(page.request, demo, "Après l’orage", language);
  const forged = path.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
  expect((await page.goto(demo.url + forged)).status()).toBe(404);
});

test("one touch copies its address", async ({ page, demo, language, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const path = await followUpOf(page.request, demo, "Après l’orage", language);
  await page.goto(demo.url + path);
  await page.getByRole("button", { name: say(language, "follow-up-copy") }).click();
  await expect(page.locator("#copy-status")).toHaveText(say(language, "follow-up-copied"));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(demo.url + path);
});

test("the pictures show by themselves once they are ready", async ({ page, ownDemo, language }) => {
  await contribute(page, ownDemo, language, sheet);
  await expect(page.locator(".own-pictures img")).toHaveCount(1);
  await expect(page.locator(".pill")).toHaveText(say(language, "follow-up-waiting"));
});

test("what was taken back is gone, and its address still says so", async ({ page, ownDemo, language }) => {
  const says = (key) => say(language, key);
  const address = await contribute(page, ownDemo, language, sheet);
  await waitForState(page, language, "follow-up-waiting");
  const picture = await page.locator(".own-pictures img").getAttribute("src");
  await page.getByText(says("follow-up-withdraw"), { exact: true }).click();
  await page.getByRole("button", { name: says("follow-up-withdraw.sure") }).click();
  await expect(page.locator(".pill")).toHaveText(says("follow-up-withdrawn"));
  expect((await page.request.get(new URL(picture, address).href)).status()).toBe(404);
  await page.goto(address);
  await expect(page.locator(".pill")).toHaveText(says("follow-up-withdrawn"));
  await expect(page.getByRole("button", { name: says("follow-up-withdraw.sure") })).toHaveCount(0);
});

test("it speaks the other language", async ({ page, demo, language }) => {
  const other = language === "fr" ? "en" : "fr";
  await page.goto(demo.url + (await followUpOf(page.request, demo, "Les devoirs", language)));
  await page.getByRole("link", { name: say(other, "language-name") }).click();
  await expect(page.locator(".pill")).toHaveText(say(other, "follow-up-refused"));
});
