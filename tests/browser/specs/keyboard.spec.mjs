// The whole journey with a keyboard alone.
import { OPEN_THEME, fieldsOf, waitForState } from "../support/contributor.mjs";
import { pressToDecide, titleOf } from "../support/desk.mjs";
import { enter, tabTo } from "../support/keyboard.mjs";
import { photograph } from "../support/photographs.mjs";
import { DESKTOP } from "../support/screens.mjs";
import { PASSWORD, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const TITLE = "Larme de papier";

test("sent, refused, undone, hung, seen and taken back, without a mouse", async ({
  page,
  open,
  ownDemo,
  language,
  database,
}) => {
  test.slow();
  const says = (key, values) => say(language, key, values);
  const { keyboard } = page;

  await test.step("the visitor comes to the form", async () => {
    await page.goto(`${ownDemo.url}/${language}/`);
    await enter(page, page.getByRole("link", { name: says("skip-to-content") }));
    await expect(page.locator("#content")).toBeFocused();
    await enter(page, page.getByRole("link", { name: "Paper Toy" }));
    await page.waitForURL(/paper-toy$/);
    await enter(page, page.locator(`h2 a[href$="${OPEN_THEME}"]`));
    await page.waitForURL(/lichtenstein$/);
    await enter(page, page.getByRole("link", { name: says("nav-participate") }).first());
    await page.waitForURL(/contribute$/);
  });

  await test.step("fills it in and sends it", async () => {
    const fields = fieldsOf(page, language);
    const chooser = page.waitForEvent("filechooser");
    await enter(page, fields.pictures);
    await (await chooser).setFiles(photograph(database, "webp"));
    await page.locator(".preview").waitFor();
    await tabTo(page, fields.title);
    await keyboard.type(TITLE);
    await tabTo(page, fields.credit);
    await keyboard.type("Ines B.");
    await tabTo(page, fields.licence("CC BY 4.0"));
    await keyboard.press("Space");
    for (const box of await fields.consents.all()) {
      await tabTo(page, box);
      await keyboard.press("Space");
    }
    await enter(page, fields.send);
    await page.waitForURL(/\/follow\//);
  });
  await waitForState(page, language, "follow-up-waiting");

  const desk = await open(DESKTOP);
  await test.step("the moderator signs in and opens it", async () => {
    await desk.goto(`${ownDemo.url}/desk`);
    await expect(desk.getByLabel(says("sign-in-email"))).toBeFocused();
    await desk.keyboard.type(staffWho({ role: "moderator", language }).email);
    await tabTo(desk, desk.getByLabel(says("sign-in-password")));
    await desk.keyboard.type(PASSWORD);
    await desk.keyboard.press("Enter");
    await enter(desk, desk.getByRole("link", { name: TITLE }));
    await expect(titleOf(desk)).toHaveText(TITLE);
    await expect(titleOf(desk)).toBeFocused();
  });

  await test.step("refuses it, thinks again, and hangs it", async () => {
    await desk.keyboard.press("r");
    await expect(titleOf(desk)).toHaveText(says("desk-refuse-title"));
    await tabTo(desk, desk.getByRole("radio").first());
    await desk.keyboard.press("Space");
    await tabTo(desk, desk.getByRole("textbox", { name: says("desk-words") }));
    await desk.keyboard.type("Sa larme ?");
    await expect(desk.locator("[data-letter] .mail")).toContainText("Sa larme ?");
    await tabTo(desk, desk.getByRole("button", { name: says("desk-refuse-now"), exact: true }));
    await pressToDecide(desk, "Enter");
    await expect(desk.locator(".toast")).toContainText(says("desk-done-refuse", { title: TITLE }));
    await pressToDecide(desk, "z");
    await expect(titleOf(desk)).toHaveText(TITLE);
    await pressToDecide(desk, "a");
    await expect(desk.locator(".toast")).toContainText(says("desk-done-approve", { title: TITLE }));
  });

  await test.step("the visitor sees it hang and takes it back", async () => {
    await waitForState(page, language, "follow-up-hung");
    const followUp = page.url();
    await enter(page, page.getByRole("link", { name: says("follow-up-see-it-hang") }));
    await expect(titleOf(page)).toHaveText(TITLE);
    await page.goto(followUp);
    await enter(page, page.locator("#withdrawal summary"));
    await enter(page, page.getByRole("button", { name: says("follow-up-withdraw.sure") }));
    await expect(page.locator(".pill")).toHaveText(says("follow-up-withdrawn"));
  });
});

test("pictures can be put in order and taken out without a mouse", async ({ page, demo, language, database }) => {
  await page.goto(`${demo.url}/${language}${OPEN_THEME}/contribute`);
  const files = [photograph(database, "webp"), photograph(database, "jpg")];
  await fieldsOf(page, language).pictures.setInputFiles(files);
  const names = page.locator(".preview-name");
  const [first, second] = await names.allInnerTexts();
  const button = (key, nth) =>
    page.locator(".preview").nth(nth).getByRole("button", { name: say(language, key) });
  await enter(page, button("contribute-later", 0));
  await expect(names).toHaveText([second, first]);
  await enter(page, button("contribute-remove", 0));
  await expect(names).toHaveText([first]);
});
