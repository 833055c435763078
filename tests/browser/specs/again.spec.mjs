// The very same pictures are sent again, with and without the form's script.
import { OPEN_THEME, contribute, fieldsOf, fillIn, followUpAddress } from "../support/contributor.mjs";
import { png } from "../support/drawn.mjs";
import { PHONE } from "../support/screens.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const SHEET = {
  title: "Larme de papier",
  email: "zelie@example.org",
  files: { name: "larme.png", mimeType: "image/png", buffer: png(320, 240) },
};

/** The sentence of the follow-up page up to its date. */
function earlier(language) {
  return say(language, "follow-up-again", { count: 1, date: "|" }).split("|")[0].trim();
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";

  test(`the same browser is shown where it stands, ${how} JavaScript`, async ({ open, ownDemo, language }) => {
    const page = await open(PHONE, { javaScriptEnabled });
    const followUp = await contribute(page, ownDemo, language, SHEET);
    await expect(page.getByText(earlier(language))).toHaveCount(0);
    expect(await contribute(page, ownDemo, language, { ...SHEET, title: "Encore" })).toBe(followUp);
    await expect(page.getByRole("status").getByText(earlier(language))).toBeVisible();
    expect(await followUpAddress(page)).toBe(followUp);
  });

  test(`another browser learns that the link went by mail, ${how} JavaScript`, async ({ open, ownDemo, language }) => {
    const first = await open(PHONE);
    await contribute(first, ownDemo, language, SHEET);
    const page = await open(PHONE, { javaScriptEnabled });
    await page.goto(`${ownDemo.url}/${language}${OPEN_THEME}/contribute`);
    await fillIn(page, language, SHEET);
    await fieldsOf(page, language).send.click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say(language, "problem-already-received"));
    await expect(page.getByText(say(language, "problem-already-received.detail"))).toBeVisible();
    expect(await page.context().cookies()).toEqual([]);
  });
}
