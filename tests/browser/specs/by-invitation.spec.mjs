// A call by invitation: codes are made and printed, somebody comes with one, and another takes its place.
import { expectAccessible } from "../support/checks.mjs";
import { OPEN_THEME, fieldsOf, fillIn } from "../support/contributor.mjs";
import { DESKTOP, PHONE } from "../support/screens.mjs";
import { signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { photograph } from "../support/photographs.mjs";
import { say } from "../support/words.mjs";

const LANGUAGE = "fr";
const says = (key, values) => say(LANGUAGE, key, values);

for (const javaScriptEnabled of [true, false]) {
  test(`who has a code sends, and a revoked code loses nothing ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({ open, ownDemo, database }) => {
    const desk = await open(DESKTOP, { javaScriptEnabled });
    await signIn(desk, ownDemo, staffWho({ role: "owner", language: LANGUAGE }));
    await desk.goto(`${ownDemo.url}/desk/calls`);
    const consents = await desk.locator('a[href$="/consents"]').first().getAttribute("href");
    await desk.goto(`${ownDemo.url}${consents.replace(/\/consents$/, "")}`);
    await desk.getByLabel(says("codes-who-sends-choice", { choice: "yes" })).check();
    await desk.getByRole("button", { name: says("act-save") }).click();
    await expect(desk.getByText(says("set-up-done-call-saved"))).toBeVisible();
    await desk.getByRole("link", { name: says("codes-title") }).first().click();
    await desk.getByLabel(says("codes-note")).fill("5e B");
    await desk.getByLabel(says("codes-for-choice", { choice: "each" })).check();
    await desk.getByLabel(says("codes-number", { which: "number" })).fill("2");
    await desk.getByRole("button", { name: says("codes-make") }).click();
    await expect(desk.getByText(says("codes-done-made", { count: 2 }))).toBeVisible();
    const codes = await desk.locator("code.code").allTextContents();
    if (javaScriptEnabled) await expectAccessible(desk);
    await desk.getByRole("link", { name: says("codes-print") }).click();
    await expect(desk.locator(".slips svg")).toHaveCount(2);
    if (javaScriptEnabled) await expectAccessible(desk);
    await desk.goBack();

    const visitor = await open(PHONE, { javaScriptEnabled });
    const fields = fieldsOf(visitor, LANGUAGE);
    await visitor.goto(`${ownDemo.url}/${LANGUAGE}${OPEN_THEME}/contribute`);
    await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(says("contribute-by-invitation"));
    const code = visitor.getByLabel(says("contribute-label-invitation"));
    await code.fill("cdfg-hjkm");
    await visitor.getByRole("button", { name: says("contribute-code-go") }).click();
    await expect(visitor.locator("#code-error")).toHaveText(says("field-invitation-unknown"));
    if (javaScriptEnabled) await expectAccessible(visitor);
    await code.fill(codes[0].toLowerCase().replace("-", ""));
    await visitor.getByRole("button", { name: says("contribute-code-go") }).click();
    await expect(code).toHaveValue(codes[0]);
    await fillIn(visitor, LANGUAGE, { title: "Une soupe", files: photograph(database, "jpg") });

    await desk.getByRole("button", { name: says("codes-revoke") }).first().click();
    await expect(desk.getByText(says("codes-done-revoked"))).toBeVisible();
    await fields.send.click();
    await expect(visitor.locator("#errors")).toContainText(says("field-invitation-revoked"));
    await expect(fields.title).toHaveValue("Une soupe");
    await code.fill(codes[1]);
    if (!javaScriptEnabled) await fields.pictures.setInputFiles(photograph(database, "jpg"));
    await fields.send.click();
    await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(says("follow-up-thanks"));
  });
}
