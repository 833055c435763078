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
  const email = "ines@example.org";
  const followUp = await contribute(page, ownDemo, language, { title: TITLE, email, files });
  const subject = say(language, "letters-receipt-subject", { title: TITLE });
  await expect(async () => {
    await page.goto(`${ownDemo.url}/mails`);
    await expect(page.getByRole("link", { name: subject })).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.getByRole("link", { name: subject }).click();
  await expect(page.locator(".mail-to").first()).toContainText(email);
  await expect(page.locator(".mail-body")).toContainText(followUp);
  const letter = page.frameLocator("iframe.mail-frame");
  await letter.getByRole("link", { name: say(language, "letters-follow") }).click();
  await expect(page).toHaveURL(followUp);
});
