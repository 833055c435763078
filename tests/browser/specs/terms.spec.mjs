// The terms of a call: set by those who keep it, met by those who send.
import { OPEN_THEME, fieldsOf, fillIn } from "../support/contributor.mjs";
import { DESKTOP, PHONE } from "../support/screens.mjs";
import { signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { photograph } from "../support/photographs.mjs";
import { say } from "../support/words.mjs";

const LANGUAGE = "fr";
const says = (key, values) => say(LANGUAGE, key, values);
const NEW_WORDS = "Faite par moi seule, avec de la colle.";

for (const javaScriptEnabled of [true, false]) {
  test(`words that change while the form is open are asked again ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({ open, ownDemo, database }) => {
    const visitor = await open(PHONE, { javaScriptEnabled });
    const fields = fieldsOf(visitor, LANGUAGE);
    await visitor.goto(`${ownDemo.url}/${LANGUAGE}${OPEN_THEME}/contribute`);
    await fillIn(visitor, LANGUAGE, { title: "Une soupe", files: photograph(database, "jpg") });

    const desk = await open(DESKTOP, { javaScriptEnabled });
    await signIn(desk, ownDemo, staffWho({ role: "owner", language: LANGUAGE }));
    await desk.goto(`${ownDemo.url}/desk/calls`);
    await desk.getByRole("link", { name: says("consents-title"), exact: true }).first().click();
    await desk.locator("#consent-author h3 a").click();
    await desk.locator('[name="text.fr"]').fill(NEW_WORDS);
    await desk.getByRole("button", { name: says("act-save") }).click();
    await expect(desk.getByText(says("consents-done-saved"))).toBeVisible();

    await fields.send.click();
    await expect(visitor.locator("#errors")).toContainText(says("field-consent-changed"));
    const again = visitor.getByRole("checkbox", { name: NEW_WORDS });
    await expect(again).not.toBeChecked();
    await expect(fields.title).toHaveValue("Une soupe");
    if (!javaScriptEnabled) await fields.pictures.setInputFiles(photograph(database, "jpg"));
    await again.check();
    await fields.send.click();
    await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(says("follow-up-thanks"));
    await visitor.locator("details", { hasText: says("contribute-legend-consents") }).locator("summary").first().click();
    await expect(visitor.getByText(NEW_WORDS)).toBeVisible();
  });
}

for (const javaScriptEnabled of [true, false]) {
  test(`who is younger sends with an adult ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({ open, ownDemo, database }) => {
    const desk = await open(DESKTOP, { javaScriptEnabled });
    await signIn(desk, ownDemo, staffWho({ role: "owner", language: LANGUAGE }));
    await desk.goto(`${ownDemo.url}/desk/calls`);
    await desk.locator('a[href^="/desk/calls/"]:not([href*="/copy"], [href*="/themes"])').first().waitFor();
    const call = await desk.locator('a[href$="/consents"]').first().getAttribute("href");
    await desk.goto(`${ownDemo.url}${call.replace(/\/consents$/, "")}`);
    await desk.getByLabel(says("terms-age-from")).fill("15");
    await desk.getByLabel(says("terms-limit", { limit: "per_person" })).fill("2");
    await desk.getByRole("button", { name: says("act-save") }).click();
    await expect(desk.getByText(says("set-up-done-call-saved"))).toBeVisible();

    const visitor = await open(PHONE, { javaScriptEnabled });
    const fields = fieldsOf(visitor, LANGUAGE);
    await visitor.goto(`${ownDemo.url}/${LANGUAGE}${OPEN_THEME}/contribute`);
    await expect(visitor.getByText(says("contribute-per-person", { most: 2 }))).toBeVisible();
    const younger = visitor.getByLabel(says("contribute-age", { answer: "younger", younger: "with-adult", from: "15" }));
    const adult = visitor.locator("[data-of-younger]");
    await visitor.getByLabel(says("contribute-age", { answer: "of-age", from: "15" })).check();
    await expect(adult).toBeHidden();
    await younger.check();
    await expect(adult).toBeVisible();
    await fillIn(visitor, LANGUAGE, { title: "Ma soupe", files: photograph(database, "jpg") });
    await fields.send.click();
    const errors = visitor.locator("#errors");
    await expect(errors).toContainText(says("field-guardian-address"));
    await expect(errors).toContainText(says("field-consent-missing"));
    await adult.check();
    await fields.email.fill("maman@example.org");
    if (!javaScriptEnabled) await fields.pictures.setInputFiles(photograph(database, "jpg"));
    await fields.send.click();
    await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(says("follow-up-thanks"));
    await expect(visitor.getByText("Ines", { exact: true })).toHaveCount(1);
  });
}
