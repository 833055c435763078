// The whole journey without JavaScript.
import { OPEN_THEME, fieldsOf, fillIn, followUpAddress, waitForState } from "../support/contributor.mjs";
import { openFirst, titleOf } from "../support/desk.mjs";
import { UNFIT, named, photograph } from "../support/photographs.mjs";
import { DESKTOP, PHONE } from "../support/screens.mjs";
import { signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const TITLE = "Larme de papier";
const PLAIN = { javaScriptEnabled: false };

test("sent, corrected, refused, undone, hung and taken back, without JavaScript", async ({
  open,
  ownDemo,
  language,
  database,
}) => {
  const says = (key, values) => say(language, key, values);
  const visitor = await open(PHONE, PLAIN);
  const fields = fieldsOf(visitor, language);

  await test.step("a form with faults comes back with what was typed", async () => {
    await visitor.goto(`${ownDemo.url}/${language}${OPEN_THEME}/contribute`);
    await fillIn(visitor, language, {
      title: TITLE,
      story: "Une larme.",
      email: "ines@example",
      alt: "Une larme bleue.",
      files: [named(photograph(database, "jpg"), "larme.jpg"), UNFIT["file-pdf"]],
    });
    await fields.send.click();
    const errors = visitor.locator("#errors");
    await expect(errors).toContainText(says("field-not-an-address"));
    await expect(errors).toContainText(says("field-file-pdf"));
    await expect(visitor.getByText(says("contribute-choose-again"))).toBeVisible();
    await expect(fields.title).toHaveValue(TITLE);
    await expect(fields.story).toHaveValue("Une larme.");
    await expect(fields.alt).toHaveValue("Une larme bleue.");
    await expect(fields.licence("CC BY 4.0")).toBeChecked();
  });

  await test.step("corrected, it arrives", async () => {
    await fields.email.fill("zelie@example.org");
    await fields.pictures.setInputFiles(photograph(database, "jpg"));
    await fields.send.click();
    await expect(titleOf(visitor)).toHaveText(says("follow-up-thanks"));
  });
  const followUp = await followUpAddress(visitor);
  await waitForState(visitor, language, "follow-up-waiting");

  const desk = await open(DESKTOP, PLAIN);
  await signIn(desk, ownDemo, staffWho({ role: "moderator", language }));
  await test.step("the moderator reads the letter, refuses, and undoes", async () => {
    await desk.goto(`${ownDemo.url}/desk`);
    await desk.getByRole("link", { name: TITLE }).click();
    await desk.getByRole("link", { name: says("desk-refuse") }).click();
    await desk.getByRole("radio").first().check();
    await desk.getByRole("textbox", { name: says("desk-words") }).fill("Sa larme ?");
    await desk.getByRole("button", { name: says("desk-preview") }).click();
    await expect(desk.locator("[data-letter] .mail")).toContainText("Sa larme ?");
    await desk.getByRole("button", { name: says("desk-refuse-now"), exact: true }).click();
    const toast = desk.locator(".toast");
    await expect(toast).toContainText(says("desk-done-refuse", { title: TITLE }));
    await desk.getByRole("button", { name: says("desk-undo") }).click();
    await expect(toast).toContainText(says("desk-done-undo", { title: TITLE }));
    await expect(titleOf(desk)).toHaveText(TITLE);
  });

  await test.step("then hangs it", async () => {
    await desk.getByRole("button", { name: says("desk-hang") }).click();
    await expect(desk.locator(".toast")).toContainText(says("desk-done-approve", { title: TITLE }));
    await waitForState(visitor, language, "follow-up-hung");
    await visitor.getByRole("link", { name: says("follow-up-see-it-hang") }).click();
    await expect(titleOf(visitor)).toHaveText(TITLE);
    await expect(visitor.getByRole("img", { name: "Une larme bleue." })).toBeVisible();
  });

  await test.step("and its sender takes it back", async () => {
    await visitor.goto(followUp);
    await visitor.getByText(says("follow-up-withdraw"), { exact: true }).click();
    await visitor.getByRole("button", { name: says("follow-up-withdraw.sure") }).click();
    await expect(visitor.locator(".pill")).toHaveText(says("follow-up-withdrawn"));
  });
});

test("without a reason the refusal comes back with its words and says why", async ({ open, ownDemo, language }) => {
  const desk = await open(DESKTOP, PLAIN);
  await signIn(desk, ownDemo, staffWho({ role: "moderator", language }));
  await openFirst(desk, ownDemo);
  // What a browser of another decade posts, which does not know `required`.
  const refused = await desk.request.post(`${desk.url()}/decision`, {
    form: { verdict: "refuse", words: "Un mot." },
    headers: { origin: ownDemo.url },
  });
  await desk.goto(refused.url());
  await expect(desk.getByRole("alert")).toContainText(say(language, "desk-problem-reason"));
  await expect(desk.getByRole("textbox", { name: say(language, "desk-words") })).toHaveValue("Un mot.");
});

for (const [code, file] of Object.entries(UNFIT)) {
  test(`a file that cannot hang gets its sentence from the server: ${code}`, async ({ open, demo, language }) => {
    const page = await open(PHONE, PLAIN);
    await page.goto(`${demo.url}/${language}${OPEN_THEME}/contribute`);
    await fillIn(page, language, { title: TITLE, files: file });
    await fieldsOf(page, language).send.click();
    await expect(page.locator("#pictures-error")).toContainText(say(language, `field-${code}`));
    await expect(fieldsOf(page, language).title).toHaveValue(TITLE);
  });
}
