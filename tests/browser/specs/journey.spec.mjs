// One picture's whole journey: from a phone, over the desk, to the wall, and back.
import { OPEN_THEME, fieldsOf, fillIn, followUpAddress, waitForState } from "../support/contributor.mjs";
import { clickToDecide, pressToDecide } from "../support/desk.mjs";
import { photograph } from "../support/photographs.mjs";
import { PASSWORD, staffWho } from "../support/staff.mjs";
import { DESKTOP } from "../support/screens.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const TITLE = "Larme de papier";

test("a picture is sent, hung, found on the wall and taken back", async ({
  ownDemo,
  visitor,
  moderator,
  language,
  database,
}) => {
  const says = (key, values) => say(language, key, values);

  await test.step("the visitor finds the theme and sends two photographs", async () => {
    await visitor.goto(`${ownDemo.url}/`);
    await expect(visitor).toHaveURL(`${ownDemo.url}/${language}/`);
    await visitor.getByRole("link", { name: "Paper Toy" }).click();
    await visitor.goto(`${ownDemo.url}/${language}${OPEN_THEME}`);
    await visitor.getByRole("link", { name: says("nav-participate") }).first().click();
    await fillIn(visitor, language, {
      title: TITLE,
      story: "Elle a vu la mer.",
      email: "zelie@example.org",
      files: [photograph(database, "jpg"), photograph(database, "webp")],
    });
    await fieldsOf(visitor, language).send.click();
    await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(says("follow-up-thanks"));
  });

  const followUp = await followUpAddress(visitor);
  await waitForState(visitor, language, "follow-up-waiting");
  await expect(visitor.locator(".own-pictures img")).toHaveCount(2);

  await test.step("the moderator finds it last in the queue and hangs it", async () => {
    await moderator.goto(`${ownDemo.url}/desk`);
    await moderator.locator(".waiting > li").last().getByRole("link", { name: TITLE }).click();
    await expect(moderator.getByRole("heading", { level: 1 })).toHaveText(TITLE);
    await expect(moderator.locator(".stage img")).toHaveCount(2);
    await expect(moderator.locator(".desk-card")).toContainText(says("desk-location-removed"));
    await pressToDecide(moderator, "a");
    await expect(moderator.locator(".toast")).toContainText(says("desk-done-approve", { title: TITLE }));
  });

  await test.step("the visitor is told, and sees it first on the wall", async () => {
    await waitForState(visitor, language, "follow-up-hung");
    await visitor.getByRole("link", { name: says("follow-up-see-it-hang") }).click();
    await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(TITLE);
    await expect(visitor.locator(".exhibit img")).toHaveCount(2);
    await visitor.goto(`${ownDemo.url}/${language}${OPEN_THEME}`);
    await expect(visitor.locator(".rail .cartel-title").first()).toHaveText(TITLE);
  });

  const image = visitor.locator(".rail img").first();
  const media = await image.evaluate((shown) => shown.decode().then(() => shown.currentSrc));
  expect((await visitor.request.get(media)).status()).toBe(200);

  await test.step("the visitor takes it back, and nothing of it is left", async () => {
    await visitor.goto(followUp);
    await visitor.getByText(says("follow-up-withdraw"), { exact: true }).click();
    await visitor.getByRole("button", { name: says("follow-up-withdraw.sure") }).click();
    await expect(visitor.locator(".pill")).toHaveText(says("follow-up-withdrawn"));
    await expect(visitor.locator(".own-pictures")).toHaveCount(0);
    await visitor.goto(`${ownDemo.url}/${language}${OPEN_THEME}`);
    await expect(visitor.locator(".rail").getByText(TITLE)).toHaveCount(0);
    expect((await visitor.request.get(media)).status()).toBe(404);
  });
});

test.describe("when decisions are told at once", () => {
  test.use({ settings: { CIMAISE_UNDO_MINUTES: "0" } });

  test("a refusal reaches whoever sent the picture, with its reason", async ({
    ownDemo,
    visitor,
    open,
    language,
    database,
  }) => {
    const says = (key, values) => say(language, key, values);
    const words = "Racontez-nous sa larme.";
    await visitor.goto(`${ownDemo.url}/${language}${OPEN_THEME}/contribute`);
    const files = photograph(database, "png");
    await fillIn(visitor, language, { title: TITLE, email: "zoe@example.org", files });
    await fieldsOf(visitor, language).send.click();
    await visitor.waitForURL(/\/follow\//);
    await waitForState(visitor, language, "follow-up-waiting");

    const moderator = await open(DESKTOP);
    const { email } = staffWho({ role: "moderator", language });
    await moderator.goto(`${ownDemo.url}/desk`);
    await moderator.getByLabel(says("sign-in-email")).fill(email);
    await moderator.getByLabel(says("sign-in-password")).fill(PASSWORD);
    await moderator.getByRole("button", { name: says("sign-in-act") }).click();
    await moderator.getByRole("link", { name: TITLE }).click();
    await moderator.getByRole("link", { name: says("desk-refuse") }).click();
    await moderator.getByRole("radio", { name: says("reason-not-the-theme") }).check();
    await moderator.getByRole("textbox", { name: says("desk-words") }).fill(words);
    const letter = moderator.locator("[data-letter]");
    await expect(letter).toContainText(words);
    await expect(letter).toContainText(say(language, "reason-not-the-theme.text"));
    await clickToDecide(moderator, moderator.getByRole("button", { name: says("desk-refuse-now"), exact: true }));
    await expect(moderator.locator(".toast")).toContainText(says("desk-done-refuse", { title: TITLE }));

    await waitForState(visitor, language, "follow-up-refused");
    await expect(visitor.locator(".event.bad")).toContainText(say(language, "reason-not-the-theme.text"));
    await expect(visitor.locator(".event.bad")).toContainText(words);
    const subject = says("letters-refused-subject", { title: TITLE });
    await expect(async () => {
      await visitor.goto(`${ownDemo.url}/mails`);
      await expect(visitor.getByRole("link", { name: subject })).toBeVisible({ timeout: 500 });
    }).toPass();
    await visitor.getByRole("link", { name: subject }).click();
    await expect(visitor.locator(".mail-body")).toContainText(words);
    await visitor.goto(`${ownDemo.url}/${language}${OPEN_THEME}`);
    await expect(visitor.locator(".rail").getByText(TITLE)).toHaveCount(0);
  });
});
