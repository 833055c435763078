// Asking for a change: the moderator says what, the contributor does it, and it comes back first.
import { contribute, waitForState } from "../support/contributor.mjs";
import { clickToDecide, pressToDecide, titleOf, waitingTitles } from "../support/desk.mjs";
import { png } from "../support/drawn.mjs";
import { signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const TITLE = "Larme de papier";
const file = (name, width, height) => ({ name, mimeType: "image/png", buffer: png(width, height) });

test.use({ settings: { CIMAISE_UNDO_MINUTES: "0" } });

test("what is asked is read, done with another file, and looked at first by who asked", async ({
  ownDemo,
  visitor,
  moderator,
  language,
}) => {
  const says = (key, values) => say(language, key, values);
  const sheet = { title: TITLE, email: "zelie@example.org", files: file("larme.png", 320, 240) };
  const followUp = await contribute(visitor, ownDemo, language, sheet);
  await waitForState(visitor, language, "follow-up-waiting");

  await test.step("the moderator asks for another file", async () => {
    await moderator.goto(`${ownDemo.url}/desk`);
    await moderator.locator(".waiting > li").last().getByRole("link", { name: TITLE }).click();
    await expect(titleOf(moderator)).toHaveText(TITLE);
    await moderator.keyboard.press("c");
    await expect(titleOf(moderator)).toHaveText(says("desk-ask-title"));
    await expect(moderator.getByRole("radio", { name: says("reason-too-dark") })).toHaveCount(0);
    await moderator.getByRole("radio", { name: says("reason-other-file") }).check();
    await moderator.getByRole("textbox", { name: says("desk-words") }).fill("Plus large, par exemple.");
    const letter = moderator.locator("[data-letter] .mail");
    await expect(letter).toContainText(says("letters-change-here"));
    await clickToDecide(moderator, moderator.getByRole("button", { name: says("desk-ask-now"), exact: true }));
    await expect(moderator.locator(".toast")).toContainText(says("desk-done-ask-for-change", { title: TITLE }));
    expect(await waitingTitles(moderator, ownDemo)).not.toContain(TITLE);
  });

  await test.step("the contributor reads it, by mail too, and does it", async () => {
    await waitForState(visitor, language, "follow-up-change-asked");
    await expect(visitor.locator(".event-words p")).toHaveText([says("reason-other-file.text"), "Plus large, par exemple."]);
    await expect(async () => {
      await visitor.goto(`${ownDemo.url}/mails`);
      await visitor.getByRole("link", { name: says("letters-change-subject", { title: TITLE }) }).click({ timeout: 500 });
    }).toPass();
    await visitor.frameLocator("iframe.mail-frame").getByRole("link", { name: says("letters-change-here") }).click();
    await expect(visitor).toHaveURL(followUp);
    await visitor.getByRole("link", { name: says("follow-up-answer") }).click();
    await expect(visitor.getByLabel(says("contribute-label-title"))).toHaveValue(TITLE);
    await visitor.locator("#replace-1").setInputFiles(file("large.png", 480, 240));
    await visitor.getByLabel(new RegExp(`^${says("change-message")}`)).fill("La voici, plus large.");
    await visitor.getByRole("button", { name: says("change-send") }).click();
    await expect(visitor.getByRole("status").first()).toContainText(says("follow-up-change-received"));
    await waitForState(visitor, language, "follow-up-waiting");
    const shown = visitor.locator(".own-pictures img");
    expect(await shown.evaluate((image) => [image.width > image.height * 1.9, image.complete])).toEqual([true, true]);
  });

  await test.step("it comes back to who asked, who hangs it", async () => {
    await moderator.goto(`${ownDemo.url}/desk`);
    // With what they opened since.
    await moderator.locator('a[href="/desk?held=mine"]').click();
    await expect(moderator).toHaveURL(`${ownDemo.url}/desk?held=mine`);
    await moderator.locator(".waiting a").first().click();
    await expect(titleOf(moderator)).toHaveText(TITLE);
    await expect(moderator.locator(".desk-card")).toContainText("La voici, plus large.");
    await pressToDecide(moderator, "a");
    await waitForState(visitor, language, "follow-up-hung");
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("what was sent is changed before anybody decides, and faults are told where they are", async ({
    ownDemo,
    page,
    language,
  }) => {
    const says = (key, values) => say(language, key, values);
    await contribute(page, ownDemo, language, { title: TITLE, files: file("larme.png", 320, 240) });
    await waitForState(page, language, "follow-up-waiting");
    await page.getByRole("link", { name: says("follow-up-change") }).click();
    const title = page.getByLabel(says("contribute-label-title"));
    await title.fill(" ");
    await page.locator("#replace-1").setInputFiles({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("Bonjour") });
    await page.getByRole("button", { name: says("change-send") }).click();
    await expect(page.locator("#title-error")).toHaveText(says("field-missing"));
    await expect(page.locator("#replace-1-error")).not.toBeEmpty();
    await title.fill("Larme de mer");
    await page.getByRole("button", { name: says("change-send") }).click();
    await expect(page.getByRole("status").first()).toContainText(says("follow-up-change-received"));
    await expect(titleOf(page)).toHaveText("Larme de mer");

    await signIn(page, ownDemo, staffWho({ role: "moderator", language }));
    await page.goto(`${ownDemo.url}/desk`);
    await page.locator(".waiting > li").last().getByRole("link", { name: "Larme de mer" }).click();
    await page.getByRole("link", { name: says("desk-ask") }).click();
    await page.getByRole("radio", { name: says("reason-crop") }).check();
    await page.getByRole("button", { name: says("desk-ask-now"), exact: true }).click();
    expect(await waitingTitles(page, ownDemo)).not.toContain("Larme de mer");
  });
});
