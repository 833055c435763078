// What a demonstration sent, read without a mailbox.
import { contribute } from "../support/contributor.mjs";
import { photograph } from "../support/photographs.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const TITLE = "Larme de papier";

test("the receipt can be read, and its link leads to the follow-up page", async ({
  ownDemo,
  page,
  language,
  database,
}) => {
  const files = photograph(database, "webp");
  const email = "zelie@example.org";
  const followUp = await contribute(page, ownDemo, language, { title: TITLE, email, files });
  const subject = say(language, "letters-receipt-subject", { title: TITLE });
  await expect(async () => {
    await page.goto(`${ownDemo.url}/mails`);
    await expect(page.getByRole("link", { name: subject })).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.getByRole("link", { name: subject }).click();
  await expect(page.locator(".mail-to").first()).toContainText(email);
  await expect(page.locator(".mail-body")).toContainText(followUp);
  // The letter is as high as what it says: nothing to scroll in its frame, no void under it.
  const left = () =>
    page.locator("iframe.mail-frame").evaluate((frame) => {
      const { scrollHeight } = frame.contentDocument.documentElement;
      return Math.abs(scrollHeight - frame.clientHeight) + (scrollHeight > 200 ? 0 : 1000);
    });
  await expect.poll(left).toBeLessThanOrEqual(1);
  const letter = page.frameLocator("iframe.mail-frame");
  await letter.getByRole("link", { name: say(language, "letters-follow") }).click();
  await expect(page).toHaveURL(followUp);
});

test.describe("a link that was lost", () => {
  test.use({ javaScriptEnabled: false });

  test("is asked for at the foot of a page, and comes by mail", async ({ ownDemo, page, language, database }) => {
    const says = (key, values) => say(language, key, values);
    const email = "zelie@example.org";
    const files = photograph(database, "webp");
    const followUp = await contribute(page, ownDemo, language, { title: TITLE, email, files });
    await page.goto(`${ownDemo.url}/${language}/`);
    await page.getByRole("link", { name: says("lost-link") }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(says("lost-title"));
    await page.getByLabel(says("contribute-label-email")).fill(email);
    await page.getByRole("button", { name: says("lost-send") }).click();
    await expect(page.getByText(says("lost-sent"))).toBeVisible();
    const subject = says("letters-links-subject", { count: 1 });
    await expect(async () => {
      await page.goto(`${ownDemo.url}/mails`);
      await expect(page.getByRole("link", { name: subject })).toBeVisible({ timeout: 500 });
    }).toPass();
    await page.getByRole("link", { name: subject }).click();
    await expect(page.locator(".mail-body")).toContainText(followUp);
  });
});
