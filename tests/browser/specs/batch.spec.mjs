// Ten minutes: a batch of the queue is taken, decided on, given back; the queue is sorted and narrowed.
import { pressToDecide, titleOf, waitingTitles } from "../support/desk.mjs";
import { signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const shown = (page) => page.locator(".waiting-title").allTextContents();

test("a batch is taken with one key, decided with one each, and ends", async ({ moderator: page, ownDemo, language }) => {
  const queue = await waitingTitles(page, ownDemo);
  await page.goto(`${ownDemo.url}/desk`);
  await page.keyboard.press("t");
  for (const title of queue) {
    await expect(titleOf(page)).toHaveText(title);
    await pressToDecide(page, "a");
  }
  await expect(page).toHaveURL(/\/desk\?(.*&)?held=mine/);
  await expect(page.getByText(say(language, "desk-batch-done"))).toBeVisible();
  expect(await waitingTitles(page, ownDemo)).toEqual([]);
});

test("what one holds a colleague passes over until it is given back", async ({ moderator: page, ownDemo, browser, language }) => {
  const queue = await waitingTitles(page, ownDemo);
  await page.goto(`${ownDemo.url}/desk`);
  await page.getByRole("button", { name: say(language, "desk-take", { size: 20 }) }).click();
  await expect(titleOf(page)).toHaveText(queue[0]);

  const other = await browser.newContext();
  const colleague = await other.newPage();
  const theirs = language === "fr" ? "en" : "fr";
  await signIn(colleague, ownDemo, staffWho({ role: "moderator", language: theirs }));
  await colleague.goto(`${ownDemo.url}/desk`);
  await expect(colleague.locator(".waiting .held")).toHaveCount(queue.length);
  await expect(colleague.getByText(say(theirs, "desk-nothing-free"))).toBeVisible();
  await expect(colleague.getByRole("button", { name: say(theirs, "desk-take", { size: 20 }) })).toHaveCount(0);

  await page.goto(`${ownDemo.url}/desk?held=mine`);
  expect(await shown(page)).toEqual(queue);
  await page.getByRole("button", { name: say(language, "desk-give-back") }).click();
  await expect(page).toHaveURL(`${ownDemo.url}/desk`);
  await colleague.reload();
  await expect(colleague.locator(".waiting .held")).toHaveCount(0);
  await other.close();
});

test("the queue is narrowed to what was noticed, and shown whole again", async ({ moderator: page, ownDemo, language }) => {
  const queue = await waitingTitles(page, ownDemo);
  await page.goto(`${ownDemo.url}/desk`);
  await page.getByText(say(language, "desk-narrow"), { exact: true }).click();
  await page.getByLabel(say(language, "desk-flag")).selectOption("look-alike");
  await page.getByRole("button", { name: say(language, "desk-narrow-apply") }).click();
  await page.waitForURL(/flag=look-alike/);
  const alike = await shown(page);
  expect(queue.filter((title) => alike.includes(title))).toEqual(alike);
  expect(alike.length).toBeLessThan(queue.length);
  await expect(page.locator(".waiting .pill").getByText(say(language, "desk-flagged", { flag: "look-alike" }))).toHaveCount(alike.length);
  await page.getByRole("link", { name: say(language, "desk-narrow-reset") }).click();
  await expect(page).toHaveURL(`${ownDemo.url}/desk`);
  expect(await shown(page)).toEqual(queue);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a batch is taken, decided and given back by its buttons", async ({ page, ownDemo, language }) => {
    await signIn(page, ownDemo, staffWho({ role: "moderator", language }));
    const queue = await waitingTitles(page, ownDemo);
    await page.goto(`${ownDemo.url}/desk`);
    await page.getByRole("button", { name: say(language, "desk-take", { size: 20 }) }).click();
    await expect(titleOf(page)).toHaveText(queue[0]);
    await page.getByRole("button", { name: say(language, "desk-hang") }).click();
    await expect(titleOf(page)).toHaveText(queue[1]);
    await page.goto(`${ownDemo.url}/desk?held=mine`);
    expect(await shown(page)).toEqual(queue.slice(1));
    await page.getByRole("button", { name: say(language, "desk-give-back") }).click();
    await expect(page).toHaveURL(`${ownDemo.url}/desk`);
    await expect(page.locator(".waiting .held")).toHaveCount(0);
    expect(await shown(page)).toEqual(queue.slice(1));
  });
});
