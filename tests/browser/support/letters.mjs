// The demonstration's mails, found by their subjects.
import { say } from "./words.mjs";

/**
 * The path of the mail with that subject; its link text is the subject.
 *
 * @param {import("@playwright/test").APIRequestContext} request
 */
export async function mailOn(request, house, subject) {
  const list = await (await request.get(`${house.url}/mails`)).text();
  const links = [...list.matchAll(/href="(\/mails\/[^"]+)"[^>]*>([^<]+)</g)];
  const found = links.find(([, , text]) => text.replaceAll(/\s/g, " ") === subject);
  if (!found) throw new Error(`no mail on “${subject}” among ${links.map(([, , text]) => text)}`);
  return found[1];
}

/** The path of the follow-up page of a contribution of the story, in that language. */
export async function followUpOf(request, house, title, language, sentIn = "fr") {
  const subject = say(sentIn, "letters-receipt-subject", { title });
  const mail = await (await request.get(house.url + (await mailOn(request, house, subject)))).text();
  const [, token] = /\/follow\/([\w-]+)/.exec(mail);
  return `/${language}/follow/${token}`;
}
