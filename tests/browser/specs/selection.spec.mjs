// Several of the queue at once: ticked, hung together, undone together; with and without JavaScript.
import { waitingTitles } from "../support/desk.mjs";
import { DESKTOP } from "../support/screens.mjs";
import { signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const boxes = (page) => page.getByRole("checkbox");

test("two are hung at once, told, and undone together", async ({ moderator: page, ownDemo, language }) => {
  const says = (key, values) => say(language, key, values);
  const queue = await waitingTitles(page, ownDemo);
  await page.getByRole("link", { name: says("desk-selection-begin") }).click();
  const hang = page.getByRole("button", { name: says("desk-selection-hang"), exact: true });
  await expect(hang).toBeDisabled();
  await page.getByText(says("desk-selection-all"), { exact: true }).click();
  await expect(page.getByText(says("desk-selection-count", { count: queue.length }))).toBeVisible();
  await page.getByText(says("desk-selection-all"), { exact: true }).click();
  await expect(page.getByText(says("desk-selection-count", { count: 0 }))).toBeVisible();
  await boxes(page).nth(0).check();
  await boxes(page).nth(2).check();
  await expect(page.getByText(says("desk-selection-count", { count: 2 }))).toBeVisible();
  await hang.click();

  await expect(page.getByRole("heading", { name: says("desk-selection-made", { count: 2 }) })).toBeVisible();
  const left = await waitingTitles(page, ownDemo);
  expect(left).toEqual(queue.filter((_, at) => at !== 0 && at !== 2));
  await page.goBack();
  await page.getByRole("button", { name: says("desk-selection-undo-all", { count: 2 }) }).click();
  await expect(page.getByRole("button", { name: says("desk-selection-undo-all", { count: 2 }) })).toHaveCount(0);
  expect(await waitingTitles(page, ownDemo)).toEqual(queue);
});

test("two are refused for one reason without JavaScript", async ({ open, ownDemo, language }) => {
  const says = (key, values) => say(language, key, values);
  const page = await open(DESKTOP, { javaScriptEnabled: false });
  await signIn(page, ownDemo, staffWho({ role: "moderator", language }));
  const queue = await waitingTitles(page, ownDemo);
  await page.getByRole("link", { name: says("desk-selection-begin") }).click();
  await boxes(page).nth(0).check();
  await boxes(page).nth(1).check();
  await page.getByRole("button", { name: says("desk-selection-refuse"), exact: true }).click();

  await expect(page.getByRole("heading", { name: says("desk-selection-refuse-title", { count: 2 }) })).toBeVisible();
  await page.getByRole("radio", { name: says("reason-too-dark") }).check();
  await page.getByRole("button", { name: says("desk-preview") }).click();
  await expect(page.getByText(queue[0]).first()).toBeVisible();
  await expect(page.getByRole("radio", { name: says("reason-too-dark") })).toBeChecked();
  await page.getByRole("button", { name: says("desk-selection-refuse-now", { count: 2 }) }).click();
  await expect(page.getByRole("heading", { name: says("desk-selection-made", { count: 2 }) })).toBeVisible();
  expect(await waitingTitles(page, ownDemo)).toEqual(queue.slice(2));
});
