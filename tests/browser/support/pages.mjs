// Every page of the demonstration, for what must hold on all of them.
import { fieldsOf, fillIn, OPEN_THEME, PAST_THEME } from "./contributor.mjs";
import { followUpOf, mailOn } from "./letters.mjs";
import { signIn, staffWho } from "./staff.mjs";
import { say } from "./words.mjs";

const receipt = ({ request, house }) =>
  mailOn(request, house, say("fr", "letters-receipt-subject", { title: "Après l’orage" }));
const wall = ({ language }) => `/${language}${OPEN_THEME}`;
const following = (title) => ({ request, house, language }) =>
  followUpOf(request, house, title, language);

/** Stands for the first link of a page whose address has that shape. */
const first = (page, shape) => async ({ request, house, language }) => {
  const answer = await request.get(house.url + page(language));
  const found = shape.exec(await answer.text());
  if (!found) throw new Error(`${page(language)} (${answer.status()}) has no link ${shape}`);
  return found[0].slice('href="'.length);
};
const publication = first(
  (language) => `/${language}${OPEN_THEME}`,
  /href="\/..\/musee\/paper-toy\/lichtenstein\/elle-[\w-]+(?=")/,
);
const selection = first((language) => `/${language}/musee`, /href="\/..\/musee\/selections\/[\w-]+\.html(?=")/);
const waiting = first(() => "/desk", /href="\/desk\/contributions\/[\w-]+/);
const call = first(() => "/desk/calls", /href="\/desk\/calls\/(?!new)[\w-]{30,}(?=")/);
const theme = first(() => "/desk/calls", /href="\/desk\/themes\/[\w-]+/);
const severalToRefuse = async (known) => {
  const id = (await waiting(known)).split("/").at(-1);
  return `/desk/selection/reasons?verdict=refuse&reason=too-dark&entry=${id}`;
};
const ofCalls = (last) => first(() => "/desk/calls", new RegExp(`href="/desk/institutions/[\\w-]+/${last}(?=")`));
const firstSelection = async (known) => {
  const { request, house } = known;
  const list = await (await request.get(house.url + (await ofCalls("selections")(known)))).text();
  return /\/desk\/selections\/[\w-]+(?=")/.exec(list)[0];
};
const newTool = first(() => "/desk/webhooks", /href="\/desk\/institutions\/[\w-]+\/webhooks\/new/);
const invitation = first(() => "/desk/people", /href="\/desk\/institutions\/[\w-]+\/invitations\/new/);
const colleague = first(() => "/desk/people", /href="\/desk\/institutions\/[\w-]+\/people\/[\w-]+/);
const under = (address, path) => async (known) => `${await address(known)}${path}`;

/** What `act`s need: the page, its language and the house. */
const sentEmpty = async ({ page, language }) => {
  await fieldsOf(page, language).send.click();
  await page.locator("#errors").waitFor();
};
const reasonChosen = async ({ page, language }) => {
  await page.getByRole("radio", { name: say(language, "reason-too-blurred") }).check();
  await page.locator("[data-letter] .mail").waitFor();
};
const wrongPassword = async ({ page, language }) => {
  await page.getByLabel(say(language, "sign-in-email")).fill("nobody@example.org");
  await page.getByLabel(say(language, "sign-in-password")).fill("not this one");
  await page.getByRole("button", { name: say(language, "sign-in-act") }).click();
  await page.locator("#sign-in-wrong").waitFor();
};
const wrongPresent = async ({ page }) => {
  await page.locator("#current").fill("not this one");
  await page.locator("#new").fill("three paper robots");
  await page.locator("form[action$=password] button").click();
  await page.locator("#errors").waitFor();
};
const noScope = async ({ page }) => {
  await page.locator("#name").fill("Écran");
  await page.locator("#scope-read").uncheck();
  await page.locator("form:has(#scope) button").click();
  await page.locator("#errors").waitFor();
};
const tokenMade = async ({ page }) => {
  await page.locator("#name").fill("Écran");
  await page.locator("form:has(#scope) button").click();
  await page.locator("code.secret").waitFor();
};
const closesTooEarly = async ({ page }) => {
  await page.locator('[name="title.fr"]').fill("Un appel");
  await page.locator("#opens_at").fill("2027-05-01T10:00");
  await page.locator("#closes_at").fill("2027-04-01T10:00");
  await page.locator("main form button").first().click();
  await page.locator("#errors").waitFor();
};
const described = async ({ page, language }) => {
  const files = await page.evaluate(drawnInThePage);
  const buffer = Buffer.from(files, "base64");
  const chosen = ["jeanne.png", "un-nom-de-fichier-vraiment-tres-long-2026-11-22-IMG_20431.png"];
  await fillIn(page, language, {
    title: "Larme",
    files: chosen.map((name) => ({ name, mimeType: "image/png", buffer })),
  });
  await page.locator(".preview img").nth(1).waitFor();
};

async function inTheViewer({ page }) {
  await page.locator("[data-whole]").first().click();
  await page.locator("dialog img").waitFor();
}

async function noAddress({ page, language }) {
  await page.locator("form").evaluate((form) => (form.noValidate = true));
  await page.getByLabel(say(language, "contribute-label-email")).fill("ines@");
  await page.getByRole("button", { name: say(language, "lost-send") }).click();
  await page.locator("#email-error").waitFor();
}

async function noticeSentEmpty({ page, language }) {
  await page.locator("main form").evaluate((form) => (form.noValidate = true));
  await page.getByRole("button", { name: say(language, "notice-send") }).click();
  await page.locator("#kind-error").waitFor();
}

/** No script runs in a letter, not even one that looks: the same words on a blank page. */
const unlocked = async ({ page }) => {
  const letter = await (await page.request.get(page.url())).text();
  await page.goto("about:blank");
  await page.setContent(letter);
};

async function drawnInThePage() {
  const canvas = Object.assign(document.createElement("canvas"), { width: 600, height: 400 });
  const paper = canvas.getContext("2d");
  paper.fillStyle = "#7aa";
  paper.fillRect(0, 0, 600, 400);
  return canvas.toDataURL("image/png").split(",")[1];
}

/**
 * @typedef {object} Place
 * @property {string} name
 * @property {(known: {request: object, house: object, language: string}) => string | Promise<string>} path
 * @property {{role: string, language?: string}} [as] of the staff; a visitor without it
 * @property {(known: {page: object, language: string}) => Promise<void>} [act] what was done there
 */

/** @type {Place[]} */
export const PUBLIC_PAGES = [
  { name: "index", path: ({ language }) => `/${language}/` },
  { name: "institution", path: ({ language }) => `/${language}/musee` },
  { name: "call", path: ({ language }) => `/${language}/musee/paper-toy` },
  { name: "wall", path: wall },
  { name: "wall of a theme that is over", path: ({ language }) => `/${language}${PAST_THEME}` },
  { name: "wall past its end", path: (known) => `${wall(known)}?before=00000000-0000-7000-8000-000000000000` },
  { name: "wall in another site", path: under(wall, "/embed.html") },
  { name: "wall on the screen of a hall", path: under(wall, "/live.html") },
  { name: "publication", path: publication },
  { name: "publication in the viewer", path: publication, act: inTheViewer },
  { name: "selection", path: selection },
  { name: "search, something found", path: ({ language }) => `/${language}/musee/search.html?q=elle` },
  { name: "search, nothing found", path: ({ language }) => `/${language}/musee/search.html?q=xyz&call=paper-toy` },
  { name: "notice", path: under(publication, "/notice") },
  { name: "notice, sent empty", path: under(publication, "/notice"), act: noticeSentEmpty },
  { name: "notice, received by mail", path: ({ language }) => `/${language}/notice` },
  { name: "form", path: under(wall, "/contribute") },
  { name: "form with pictures", path: under(wall, "/contribute"), act: described },
  { name: "form sent empty", path: under(wall, "/contribute"), act: sentEmpty },
  { name: "form of a theme that is over", path: ({ language }) => `/${language}${PAST_THEME}/contribute` },
  { name: "follow-up, waiting", path: following("Après l’orage") },
  { name: "follow-up, hung", path: following("Deux sœurs au jardin") },
  { name: "follow-up, refused", path: following("Les devoirs") },
  { name: "appeal", path: async (at) => `${await following("Les devoirs")(at)}/appeal` },
  { name: "follow-up, taken down", path: following("Neige en avril") },
  { name: "follow-up, taken back", path: following("Boule de neige") },
  { name: "follow-up, unreadable file", path: following("Premier chagrin d’amour") },
  { name: "lost link", path: ({ language }) => `/${language}/follow` },
  { name: "lost link, asked for", path: ({ language }) => `/${language}/follow?sent` },
  { name: "lost link, no address", path: ({ language }) => `/${language}/follow`, act: noAddress },
  { name: "not found", path: ({ language }) => `/${language}/musee/nothing/here` },
  { name: "sign-in", path: ({ language }) => `/sign-in?lang=${language}` },
  { name: "sign-in, wrong", path: ({ language }) => `/sign-in?lang=${language}`, act: wrongPassword },
  { name: "sign-in, code", path: ({ language }) => `/sign-in/code?lang=${language}` },
  { name: "programs", path: ({ language }) => `/api?lang=${language}` },
];

const moderator = { role: "moderator" };
/** The only one who sets calls up; she reads French. */
const manager = { role: "owner", language: "fr" };

/** @type {Place[]} */
export const STAFF_PAGES = [
  { name: "queue", as: moderator, path: () => "/desk" },
  { name: "contribution", as: moderator, path: waiting },
  { name: "refusal", as: moderator, path: under(waiting, "/refusal") },
  { name: "refusal, letter read", as: moderator, path: under(waiting, "/refusal"), act: reasonChosen },
  { name: "notices", as: moderator, path: () => "/desk/notices" },
  { name: "pauses", as: manager, path: () => "/desk/pauses" },
  { name: "journal", as: manager, path: () => "/desk/journal" },
  { name: "to hang", as: manager, path: () => "/desk/hangings" },
  { name: "outbox", as: manager, path: () => "/desk/outbox" },
  { name: "my mails", as: moderator, path: () => "/desk/mails" },
  { name: "journal, narrowed", as: manager, path: () => "/desk/journal?act=decisions&from=2020-01-01" },
  { name: "journal, nothing like that", as: manager, path: () => "/desk/journal?to=2020-01-01" },
  { name: "several at once", as: moderator, path: () => "/desk/selection?all=yes" },
  { name: "several at once, their reason", as: moderator, path: severalToRefuse },
  { name: "calls", as: manager, path: () => "/desk/calls" },
  { name: "selections", as: manager, path: ofCalls("selections") },
  { name: "selection, changed", as: manager, path: firstSelection },
  { name: "selection, to pick from the walls", as: manager, path: under(firstSelection, "/wall") },
  { name: "new selection", as: manager, path: under(ofCalls("selections"), "/new") },
  { name: "pages of an institution", as: manager, path: ofCalls("pages") },
  { name: "new page of an institution", as: manager, path: under(ofCalls("pages"), "/new?start=privacy") },
  { name: "address of an institution", as: manager, path: ofCalls("host") },
  { name: "reasons", as: manager, path: ofCalls("reasons") },
  { name: "new reason", as: manager, path: under(ofCalls("reasons"), "/new") },
  { name: "what an institution says of itself", as: manager, path: first(() => "/desk/calls", /href="\/desk\/institutions\/[\w-]+(?=")/) },
  { name: "agreements", as: manager, path: under(call, "/consents") },
  { name: "agreement, changed", as: manager, path: under(call, "/consents/author") },
  { name: "codes of a call", as: manager, path: under(call, "/codes") },
  { name: "copy of a call", as: manager, path: under(call, "/copy") },
  { name: "cover of a call", as: manager, path: under(call, "/picture") },
  { name: "film of a call", as: manager, path: under(call, "/film") },
  { name: "watched words", as: manager, path: ofCalls("watched-words") },
  { name: "one person's data", as: manager, path: () => "/desk/subjects" },
  { name: "tools", as: manager, path: () => "/desk/webhooks" },
  { name: "new tool", as: manager, path: newTool },
  { name: "new call", as: manager, path: () => "/desk/calls/new" },
  { name: "new call, refused", as: manager, path: () => "/desk/calls/new", act: closesTooEarly },
  { name: "call, changed", as: manager, path: call },
  { name: "new theme", as: manager, path: under(call, "/themes/new") },
  { name: "theme, changed", as: manager, path: theme },
  { name: "my account", as: moderator, path: () => "/desk/account" },
  { name: "my account, wrong password", as: moderator, path: () => "/desk/account", act: wrongPresent },
  { name: "code besides the password", as: moderator, path: () => "/desk/account/second-factor" },
  { name: "tokens", as: moderator, path: () => "/desk/account/tokens" },
  { name: "token, refused", as: moderator, path: () => "/desk/account/tokens", act: noScope },
  { name: "token, made", as: moderator, path: () => "/desk/account/tokens", act: tokenMade },
  { name: "passkeys", as: moderator, path: () => "/desk/account/passkeys" },
  { name: "people", as: manager, path: () => "/desk/people" },
  { name: "invitation", as: manager, path: invitation },
  { name: "post of a colleague", as: manager, path: colleague },
  { name: "mails", path: ({ language }) => `/mails?lang=${language}` },
  { name: "mail", path: async (known) => `${await receipt(known)}?lang=${known.language}` },
  { name: "mail, its letter", path: under(receipt, "/html"), act: unlocked },
];

/** Opens one of them in a browser that is signed in as it must be. */
export async function openPlace(page, house, language, place) {
  const { request } = page.context();
  if (place.as) await signIn(page, house, staffWho({ language, ...place.as }));
  const spoken = place.as?.language ?? language;
  await page.goto(house.url + (await place.path({ request, house, language: spoken })));
  await place.act?.({ page, language: spoken });
}
