// A community manager, alone: from an empty house to a wall that takes pictures.
import { fieldsOf, fillIn, waitForState } from "../support/contributor.mjs";
import { clickToDecide } from "../support/desk.mjs";
import { png } from "../support/drawn.mjs";
import { PHONE } from "../support/screens.mjs";
import { signIn } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const KEEPER = { email: "rose@example.org", password: "un-mot-de-passe-assez-long" };

/** Founds a library with one person, who speaks `language`. */
async function found(house, language) {
  const names = ["Bibliothèque des Lilas", "--languages", `${language},${language === "fr" ? "en" : "fr"}`];
  await house.run(["admin", "institution", ...names, "--slug", "lilas", "--contact", "lire@example.org"]);
  const person = [KEEPER.email, "Rose", "--institution", "lilas", "--role", "community-manager"];
  await house.run(["admin", "person", ...person, "--language", language], `${KEEPER.password}\n`);
}

/** A day from now as `<input type="datetime-local">` writes it. */
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);

test("a call and a theme are set up by form, and the first picture comes", async ({
  page,
  open,
  house,
  language,
}) => {
  const says = (key, values) => say(language, key, values);
  const save = page.getByRole("button", { name: says("act-save") });
  const field = (name) => page.locator(`[name="${name}"]`);
  await found(house, language);
  await signIn(page, house, KEEPER);
  await page.goto(`${house.url}/desk/calls`);
  await expect(page.getByText(says("set-up-no-call"))).toBeVisible();

  await test.step("what cannot be is said where it is, and nothing typed is lost", async () => {
    await page.getByRole("link", { name: says("set-up-new-call") }).click();
    await field(`title.${language}`).fill("Lettres d’hiver");
    await field("opens_at").fill(inDays(20));
    await field("closes_at").fill(inDays(10));
    await save.click();
    await expect(page.locator("#closes_at-error")).toHaveText(says("field-closes-too-early"));
    await expect(field(`title.${language}`)).toHaveValue("Lettres d’hiver");
  });

  await test.step("corrected, the call is there, and wants a theme", async () => {
    await field("opens_at").fill(inDays(-1));
    await save.click();
    await expect(page.getByText(says("set-up-done-call-opened"))).toBeVisible();
    await expect(page.getByText(says("set-up-no-theme"))).toBeVisible();
  });

  await test.step("the theme has a pattern to print", async () => {
    await page.getByRole("link", { name: says("set-up-new-theme") }).click();
    await field(`title.${language}`).fill("La neige");
    await field(`prompt.${language}`).fill("De quelle couleur est la neige ?");
    await field("hashtag").fill("Neige");
    await field("opens_at").fill(inDays(-1));
    await field("closes_at").fill(inDays(9));
    await page.getByRole("checkbox", { name: says("set-up-with-kit") }).check();
    await field("kit.credit").fill("Atelier des Lilas");
    await save.click();
    await expect(page.getByText(says("set-up-done-theme-added"))).toBeVisible();
  });

  await test.step("until it is announced, nobody else sees it", async () => {
    expect((await page.request.get(`${house.url}/${language}/lilas/lettres-d-hiver`)).status()).toBe(404);
    await page.getByRole("button", { name: says("set-up-announce") }).click();
    await expect(page.getByText(says("set-up-done-call-announced"))).toBeVisible();
  });

  await page.getByRole("link", { name: says("set-up-see-wall") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("La neige");
  await expect(page.getByText(says("gallery-empty-open"))).toBeVisible();
  const wall = page.url();
  expect((await page.request.get(`${wall}/kit.pdf`)).headers()["content-type"]).toBe("application/pdf");

  await test.step("a visitor sends, the manager hangs", async () => {
    const visitor = await open(PHONE);
    await visitor.goto(wall);
    await visitor.getByRole("link", { name: says("nav-participate") }).first().click();
    const files = { name: "neige.png", mimeType: "image/png", buffer: png(400, 300) };
    await fillIn(visitor, language, { title: "Bleue", licence: null, files });
    await visitor.getByRole("radio").first().check();
    await fieldsOf(visitor, language).send.click();
    await visitor.waitForURL(/\/follow\//);
    await waitForState(visitor, language, "follow-up-waiting");
    await page.goto(`${house.url}/desk`);
    await page.getByRole("link", { name: "Bleue" }).click();
    await page.getByRole("heading", { level: 1, name: "Bleue" }).waitFor();
    await clickToDecide(page, page.getByRole("button", { name: says("desk-hang") }));
    await waitForState(visitor, language, "follow-up-hung");
  });

  await test.step("a call is changed", async () => {
    await page.goto(`${house.url}/desk/calls`);
    await page.getByRole("link", { name: says("set-up-edit-call") }).click();
    await field(`title.${language}`).fill("Lettres de neige");
    await save.click();
    await expect(page.getByText(says("set-up-done-call-saved"))).toBeVisible();
    await expect(page.getByRole("heading", { name: "Lettres de neige" })).toBeVisible();
  });

  await test.step("its template is corrected, and the wall shows it", async () => {
    await page.getByRole("link", { name: "La neige", exact: true }).click();
    await field("kit.credit").fill("Rose et l’Atelier");
    await save.click();
    await expect(page.getByText(says("set-up-done-theme-saved"))).toBeVisible();
    const visitor = await open(PHONE);
    await visitor.goto(wall);
    await expect(visitor.getByText("Rose et l’Atelier")).toBeVisible();
  });

  await test.step("it is put away, and brought back", async () => {
    const visitor = await open(PHONE);
    const participate = visitor.getByRole("link", { name: says("nav-participate") });
    await page.getByRole("link", { name: says("set-up-edit-call") }).click();
    await page.getByRole("button", { name: says("set-up-put-away"), exact: true }).click();
    await expect(page.getByText(says("set-up-done-call-put-away"))).toBeVisible();
    await visitor.goto(wall);
    await expect(visitor.getByRole("link", { name: "Bleue" })).toBeVisible();
    await expect(participate).toHaveCount(0);
    await page.getByRole("button", { name: says("set-up-bring-back") }).click();
    await expect(page.getByText(says("set-up-done-call-back"))).toBeVisible();
    await visitor.goto(wall);
    await expect(participate.first()).toBeVisible();
  });
});

test("a moderator finds no door to set-up", async ({ moderator: page, ownDemo }) => {
  await page.goto(`${ownDemo.url}/desk`);
  await expect(page.locator(`.desk-nav a[href="/desk/calls"]`)).toHaveCount(0);
  expect((await page.request.get(`${ownDemo.url}/desk/calls/new`)).status()).toBe(404);
});
