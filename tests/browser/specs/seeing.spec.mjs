// To see well before deciding: nearer, what else they sent, what the theme asks, a better description.
import { expectAccessible } from "../support/checks.mjs";
import { expectSeen, openFirst, titleOf, waitingTitles } from "../support/desk.mjs";
import { DESKTOP } from "../support/screens.mjs";
import { signIn, staffWho } from "../support/staff.mjs";
import { expect, test } from "../support/test.mjs";
import { say } from "../support/words.mjs";

const figure = (page) => page.locator(".stage figure").first();
const picture = (page) => figure(page).locator("img");
const width = (page) => picture(page).evaluate((image) => image.getBoundingClientRect().width);
/** Where the picture's middle is, from the window's corner. */
const place = (page) =>
  picture(page).evaluate((image) => {
    const { left, top, width: across, height } = image.getBoundingClientRect();
    return [left + across / 2, top + height / 2];
  });

/** Opens the first of the queue, and waits until its picture is drawn: where it is changes until then. */
async function openToSee(page, house) {
  const title = await openFirst(page, house);
  await expectSeen(page);
  return title;
}

test("a click brings the picture nearer where one points, the hand moves it, a click shows all of it", async ({
  moderator: page,
  ownDemo,
}) => {
  await openToSee(page, ownDemo);
  const all = await width(page);
  const box = await picture(page).boundingBox();
  const point = [box.x + box.width * 0.75, box.y + box.height * 0.5];
  await page.mouse.click(...point);
  await expect(figure(page)).toHaveClass("near");
  expect(await width(page)).toBeCloseTo(all * 2.5, 0);
  // What was under the hand is still there: three quarters of the way across.
  const under = await picture(page).evaluate((image, x) => {
    const { left, width: across } = image.getBoundingClientRect();
    return (x - left) / across;
  }, point[0]);
  expect(under).toBeCloseTo(0.75, 1);
  const [x, y] = await place(page);
  await page.mouse.move(...point);
  await page.mouse.down();
  await page.mouse.move(point[0] - 40, point[1] - 20, { steps: 4 });
  await page.mouse.up();
  const [across, down] = await place(page);
  expect([Math.round(across - x), Math.round(down - y)]).toEqual([-40, -20]);
  await expect(figure(page)).toHaveClass("near");
  await page.mouse.click(...point);
  await expect(figure(page)).not.toHaveClass("near");
  expect(await width(page)).toBeCloseTo(all, 0);
});

test("+ and - bring it nearer and farther, the arrows move it, the next one is whole", async ({ moderator: page, ownDemo }) => {
  await openToSee(page, ownDemo);
  const all = await width(page);
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  expect(await width(page)).toBeCloseTo(all * 2.25, 0);
  await figure(page).focus();
  const [x] = await place(page);
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => (await place(page))[0]).toBeLessThan(x);
  await page.keyboard.press("-");
  expect(await width(page)).toBeCloseTo(all * 1.5, 0);
  await page.keyboard.press("j");
  await expect(page.locator(".near")).toHaveCount(0);
});

test("what surrounds the next picture comes anew, and it can still be brought farther", async ({ moderator: page, ownDemo }) => {
  const [first, next] = await waitingTitles(page, ownDemo);
  expect(await openToSee(page, ownDemo)).toBe(first);
  // What surrounds the next one is held back until the picture is near.
  let letCome;
  const held = new Promise((resolve) => (letCome = resolve));
  const stages = [];
  await page.route(/contributions/, async (route) => {
    if (route.request().headers().purpose) return route.continue();
    stages.push("asked");
    await held;
    await route.fulfill({ response: await route.fetch() });
    stages.push("came");
  });
  await page.keyboard.press("j");
  await expect(titleOf(page)).toHaveText(next);
  await page.keyboard.press("+");
  await expect(figure(page)).toHaveClass("near");
  await expect.poll(() => stages).toEqual(["asked"]);
  letCome();
  await expect.poll(() => stages).toEqual(["asked", "came"]);
  await page.keyboard.press("-");
  await expect(figure(page)).not.toHaveClass("near");
});

test("the picture opens nearer by its link, also after a hand has moved it", async ({ moderator: page, ownDemo }) => {
  await openToSee(page, ownDemo);
  const { x, y, width: across, height } = await picture(page).boundingBox();
  const middle = [x + across / 2, y + height / 2];
  await page.mouse.click(...middle);
  await page.mouse.move(...middle);
  await page.mouse.down();
  await page.mouse.move(middle[0] - 30, middle[1], { steps: 3 });
  await page.mouse.up();
  await figure(page).getByRole("link").focus();
  await page.keyboard.press("Enter");
  await expect(figure(page)).not.toHaveClass("near");
});

test.describe("where a pixel is a pixel", () => {
  test.use({ ...DESKTOP, deviceScaleFactor: 1, isMobile: false });

  test("nearer, a finer rendition is drawn", async ({ moderator: page, ownDemo }) => {
    await openToSee(page, ownDemo);
    const drawn = () => picture(page).evaluate(({ currentSrc }) => Number(/(\d+)\.\w+$/.exec(currentSrc)?.[1]));
    await expect.poll(drawn).toBeGreaterThan(0);
    const before = await drawn();
    await picture(page).click();
    await expect.poll(drawn).toBeGreaterThan(before);
  });
});

test("a better description is kept without leaving the page, and the journal has the one before", async ({
  moderator: page,
  ownDemo,
  language,
}) => {
  await openFirst(page, ownDemo);
  const says = (key, values) => say(language, key, values);
  const fact = page.locator(".sheet dd").filter({ has: page.locator("textarea[name=alt]") });
  const before = await fact.locator("textarea").inputValue();
  await fact.locator("summary").click();
  await fact.getByRole("textbox", { name: says("desk-fact-alt") }).fill("Un cube de papier, de près.");
  await expectAccessible(page);
  await fact.getByRole("button", { name: says("desk-describe-keep") }).click();
  await expect(fact.locator(":scope > span")).toHaveText("Un cube de papier, de près.");
  await expect(picture(page)).toHaveAttribute("alt", "Un cube de papier, de près.");
  await page.getByText(says("desk-history")).click();
  const act = before ? says("desk-act-describe-was", { alt: before }) : says("desk-act-describe");
  await expect(page.locator(".desk-card")).toContainText(act);
});

test("what the same person sent besides is one click away", async ({ moderator: page, ownDemo, language }) => {
  const titles = await waitingTitles(page, ownDemo);
  await page.getByRole("link", { name: titles[1] }).click();
  await expect(titleOf(page)).toHaveText(titles[1]);
  const besides = page.locator("details", { has: page.getByText(say(language, "desk-earlier", { count: 2 })) });
  await besides.locator("summary").click();
  const other = await besides.locator("b").first().innerText();
  await besides.getByRole("link").first().click();
  await expect(titleOf(page)).toHaveText(other);
});

test("who asks meets pictures blurred, and sees one as it is by a key, until the next", async ({
  moderator: page,
  ownDemo,
  language,
}) => {
  const filter = () => picture(page).evaluate((image) => getComputedStyle(image).filter);
  await openFirst(page, ownDemo);
  expect(await filter()).toBe("none");
  await page.getByText(say(language, "desk-gentle"), { exact: true }).first().click();
  await page.getByRole("radio", { name: say(language, "desk-gentle-view", { view: "blurred" }) }).check();
  await page.getByRole("button", { name: say(language, "desk-gentle-choose") }).click();
  await expect.poll(filter).toMatch(/^blur/);
  await expectAccessible(page);
  await page.keyboard.press("v");
  expect(await filter()).toBe("none");
  await page.keyboard.press("r");
  await expect(titleOf(page)).toHaveText(say(language, "desk-refuse-title"));
  await expect.poll(filter).toMatch(/^blur/);
  await page.keyboard.press("v");
  expect(await filter()).toBe("none");
  await page.goBack();
  await expect.poll(filter).toMatch(/^blur/);
  await page.keyboard.press("j");
  await expect.poll(filter).toMatch(/^blur/);
  await page.goto(`${ownDemo.url}/desk`);
  const small = page.locator(".waiting img").first();
  expect(await small.evaluate((image) => getComputedStyle(image).filter)).toMatch(/^blur/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a picture leads to its largest rendition, and is described anew", async ({ page, ownDemo, language }) => {
    await signIn(page, ownDemo, staffWho({ role: "moderator", language }));
    await openFirst(page, ownDemo);
    const fact = page.locator(".sheet dd").filter({ has: page.locator("textarea[name=alt]") });
    await fact.locator("summary").click();
    await fact.locator("textarea").fill("Un cube.");
    await fact.getByRole("button", { name: say(language, "desk-describe-keep") }).click();
    await expect(fact.locator(":scope > span")).toHaveText("Un cube.");
    const largest = await figure(page).getByRole("link").getAttribute("href");
    const answer = await page.request.get(ownDemo.url + largest);
    expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "image/jpeg"]);
  });

  test("pictures are shown in grey to who asks, and one as it is by its box", async ({ page, ownDemo, language }) => {
    await signIn(page, ownDemo, staffWho({ role: "moderator", language }));
    const filter = () => picture(page).evaluate((image) => getComputedStyle(image).filter);
    await openFirst(page, ownDemo);
    await page.getByText(say(language, "desk-gentle"), { exact: true }).first().click();
    await page.getByRole("radio", { name: say(language, "desk-gentle-view", { view: "grey" }) }).check();
    await page.getByRole("button", { name: say(language, "desk-gentle-choose") }).click();
    await expect.poll(filter).toBe("grayscale(1)");
    await page.getByRole("checkbox", { name: say(language, "desk-as-it-is") }).check();
    expect(await filter()).toBe("none");
  });
});
