// The desk, at speed: one key an act, the next picture by itself, two people at once.
import { clickToDecide, openFirst, pressToDecide, titleOf, waitingTitles } from "../support/desk.mjs";
import { DESKTOP } from "../support/screens.mjs";
import { PASSWORD, signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const told = (page, language, key, values) => page.locator(".toast").getByText(say(language, key, values));

test("who opens the desk signs in, and goes on where they meant to go", async ({ page, demo, language }) => {
  const says = (key) => say(language, key);
  const { email } = staffWho({ role: "moderator", language });
  await page.goto(`${demo.url}/desk?theme=`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(says("sign-in-title"));
  await page.getByLabel(says("sign-in-email")).fill(email);
  await page.getByLabel(says("sign-in-password")).fill("pas-celui-ci");
  await page.getByRole("button", { name: says("sign-in-act") }).click();
  await expect(page.getByRole("alert")).toHaveText(says("sign-in-wrong"));
  await expect(page.getByLabel(says("sign-in-email"))).toHaveValue(email);
  await page.getByLabel(says("sign-in-password")).fill(PASSWORD);
  await page.getByRole("button", { name: says("sign-in-act") }).click();
  await expect(page).toHaveURL(`${demo.url}/desk?theme=`);
  await expect(titleOf(page)).toHaveText(says("desk-queue-title"));
  await page.getByRole("button", { name: says("desk-nav-sign-out") }).click();
  await page.goto(`${demo.url}/desk`);
  await expect(page).toHaveURL(/\/sign-in/);
});

test("A hangs and brings the next; Z takes it back", async ({ moderator: page, ownDemo, language }) => {
  const queue = await waitingTitles(page, ownDemo);
  const title = await openFirst(page, ownDemo);
  await pressToDecide(page, "a");
  await expect(titleOf(page)).toHaveText(queue[1]);
  await expect(told(page, language, "desk-done-approve", { title })).toBeVisible();
  await expect(page.locator(".desk-nav .count")).toHaveText(String(queue.length - 1));
  await pressToDecide(page, "z");
  await expect(titleOf(page)).toHaveText(title);
  await expect(told(page, language, "desk-done-undo", { title })).toBeVisible();
  expect(await waitingTitles(page, ownDemo)).toEqual(queue);
});

test("J and K walk along the queue", async ({ moderator: page, ownDemo }) => {
  const queue = await waitingTitles(page, ownDemo);
  await page.keyboard.press("j");
  await expect(titleOf(page)).toHaveText(queue[0]);
  await page.keyboard.press("j");
  await expect(titleOf(page)).toHaveText(queue[1]);
  await page.keyboard.press("j");
  await expect(titleOf(page)).toHaveText(queue[2]);
  await page.keyboard.press("k");
  await expect(titleOf(page)).toHaveText(queue[1]);
  await page.goBack();
  await expect(titleOf(page)).toHaveText(queue[2]);
});

test("R asks why, shows the letter as it will be, and the next comes by itself", async ({
  moderator: page,
  ownDemo,
  language,
}) => {
  const says = (key, values) => say(language, key, values);
  const queue = await waitingTitles(page, ownDemo);
  const title = await openFirst(page, ownDemo);
  await page.keyboard.press("r");
  await expect(titleOf(page)).toHaveText(says("desk-refuse-title"));
  await expect(page.locator("[data-letter]")).toHaveText(says("desk-letter-none-yet"));
  await page.keyboard.press("Escape");
  await expect(titleOf(page)).toHaveText(title);

  await page.keyboard.press("r");
  await page.getByRole("radio", { name: says("reason-too-dark") }).check();
  // The story's contributors read French, whatever the moderator speaks.
  const letter = page.locator("[data-letter] .mail");
  await expect(letter).toContainText(say("fr", "reason-too-dark.text"));
  await page.getByRole("textbox", { name: says("desk-words") }).fill("Essayez près d’une fenêtre.");
  await expect(letter).toContainText("Essayez près d’une fenêtre.");
  await clickToDecide(page, page.getByRole("button", { name: says("desk-refuse-now"), exact: true }));
  await expect(told(page, language, "desk-done-refuse", { title })).toBeVisible();
  await expect(titleOf(page)).toHaveText(queue[1]);
  expect(await waitingTitles(page, ownDemo)).toEqual(queue.slice(1));
});

test("without a reason nothing is refused, and it is said why", async ({ moderator: page, ownDemo, language }) => {
  await openFirst(page, ownDemo);
  await page.keyboard.press("r");
  await page.getByRole("textbox", { name: say(language, "desk-words") }).fill("Un mot.");
  await page.locator("form[data-preview]").evaluate((form) => (form.noValidate = true));
  await clickToDecide(page, page.getByRole("button", { name: say(language, "desk-refuse-now"), exact: true }));
  await expect(page.locator("[data-problem]")).not.toBeEmpty();
  await expect(page.getByRole("textbox", { name: say(language, "desk-words") })).toHaveValue("Un mot.");
});

test("the whole queue can be hung with one key", async ({ moderator: page, ownDemo, language }) => {
  const queue = await waitingTitles(page, ownDemo);
  await openFirst(page, ownDemo);
  for (const next of queue.slice(1)) {
    await pressToDecide(page, "a");
    await expect(titleOf(page)).toHaveText(next);
  }
  await pressToDecide(page, "a");
  await expect(page.getByText(say(language, "desk-all-seen"), { exact: true })).toBeVisible();
});

test("single keys can be turned off, and stay off", async ({ moderator: page, ownDemo, language }) => {
  const title = await openFirst(page, ownDemo);
  const keys = page.getByRole("checkbox", { name: say(language, "desk-keys-switch") });
  await keys.uncheck();
  await page.reload();
  await expect(keys).not.toBeChecked();
  await page.keyboard.press("r");
  await page.keyboard.press("j");
  await expect(titleOf(page)).toHaveText(title);
  await keys.check();
  await page.keyboard.press("r");
  await expect(titleOf(page)).toHaveText(say(language, "desk-refuse-title"));
});

test("a letter typed in a note is a letter", async ({ moderator: page, ownDemo, language }) => {
  await openFirst(page, ownDemo);
  await page.keyboard.press("r");
  const note = page.getByRole("textbox", { name: say(language, "desk-private-note") });
  await note.pressSequentially("a rzjk");
  await expect(note).toHaveValue("a rzjk");
  await expect(titleOf(page)).toHaveText(say(language, "desk-refuse-title"));
});

test("two people on one picture know of each other, and the first decision counts", async ({
  moderator: first,
  ownDemo,
  open,
  language,
}) => {
  const title = await openFirst(first, ownDemo);
  const me = staffWho({ role: "moderator", language });
  const second = await open(DESKTOP);
  // They decide before the desk could tell them what happens meanwhile.
  await second.route("**/desk/live", () => {});
  await signIn(second, ownDemo, staffWho({ role: "owner" }));
  await second.goto(first.url());
  await expect(second.locator(".notice.warn")).toContainText(me.name);
  await pressToDecide(first, "a");
  await expect(titleOf(first)).not.toHaveText(title);
  await pressToDecide(second, "a");
  await expect(second.locator("[data-problem]")).toContainText(say("fr", "problem-already-decided"));
  await expect(second.locator("[data-problem]")).toContainText(me.name);
  await expect(titleOf(second)).toHaveText(title);
});

test("who only reads can look, and decide nothing", async ({ page, ownDemo }) => {
  await signIn(page, ownDemo, staffWho({ role: "reader" }));
  const title = await openFirst(page, ownDemo);
  await expect(page.locator(".acts")).toHaveCount(0);
  await page.keyboard.press("a");
  await page.keyboard.press("r");
  await expect(titleOf(page)).toHaveText(title);
});

test("without a network a decision says so, and can be made again", async ({ moderator: page, ownDemo, language }) => {
  await openFirst(page, ownDemo);
  await page.context().setOffline(true);
  await pressOffline(page, "a");
  await expect(page.locator("[data-problem]")).toContainText(say(language, "desk-offline"));
  await page.context().setOffline(false);
  const title = await titleOf(page).innerText();
  await pressToDecide(page, "a");
  await expect(told(page, language, "desk-done-approve", { title })).toBeVisible();
});

/** As `pressToDecide`, when no answer can come. */
async function pressOffline(page, key) {
  await expect(async () => {
    const predicate = (request) => request.method() === "POST";
    const sent = page.waitForEvent("requestfailed", { predicate, timeout: 500 });
    await Promise.all([sent, page.keyboard.press(key)]);
  }).toPass({ intervals: [50] });
}

test("another institution's things do not exist", async ({ ownDemo, open, moderator }) => {
  const title = await openFirst(moderator, ownDemo);
  const contribution = new URL(moderator.url()).pathname;
  const picture = await moderator.locator(".stage img").first().getAttribute("src");
  await ownDemo.run(["admin", "institution", "Bibliothèque", "--contact", "lire@example.org"]);
  const person = ["admin", "person", "rose@example.org", "Rose", "--role", "owner"];
  await ownDemo.run([...person, "--institution", "bibliotheque"], "un-mot-de-passe-assez-long\n");

  const page = await open(DESKTOP);
  await signIn(page, ownDemo, { email: "rose@example.org", password: "un-mot-de-passe-assez-long" });
  await page.goto(`${ownDemo.url}/desk`);
  await expect(page.getByText(say("fr", "desk-all-seen"), { exact: true })).toBeVisible();
  await page.goto(`${ownDemo.url}/desk/calls`);
  await expect(page.getByRole("main")).not.toContainText("Paper Toy");
  await page.goto(`${ownDemo.url}/desk/journal`);
  // What happened there is that it was founded, and that she came.
  const journal = page.getByRole("main");
  await expect(journal).toContainText(say("fr", "desk-act-sign-in"));
  await expect(journal).not.toContainText(title);
  await expect(journal).not.toContainText(staffWho({ role: "moderator", language: "fr" }).name);
  for (const path of [contribution, `${contribution}/refusal`, picture]) {
    const answer = await page.request.get(new URL(path, ownDemo.url).href);
    expect([path, answer.status()]).toEqual([path, 404]);
  }
});
