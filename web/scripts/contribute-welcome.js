// What was begun before this page was loaded is there again, and can be cleared away.
import { element, say } from "./contribute-say.js";

/** Puts back what `memory` kept, and says so. */
export function welcomeBack(form, memory, pictures) {
  const words = memory.restore(form);
  const { submission, pictures: kept } = memory.parcel;
  if (kept.length > 0) form.elements.submission.value = submission;
  for (const picture of kept) pictures.restore(picture);
  if (!words && kept.length === 0) return;
  const whole = kept.length > 0 && kept.every(({ sent }) => sent);
  const name = whole ? "restored-whole" : kept.length > 0 ? "restored-part" : "restored";
  const notice = element("div", "notice");
  const sentence = element("p", "", say(form, name));
  sentence.setAttribute("role", "status");
  const afresh = Object.assign(element("button", "button quiet", say(form, "afresh")), { type: "button" });
  // The next visitor at the same screen begins with an empty form.
  afresh.addEventListener("click", () => {
    for (const entry of pictures.entries) pictures.uploads.drop(entry);
    memory.forget();
    form.reset();
    location.reload();
  });
  const row = element("div", "button-row");
  row.append(afresh);
  notice.append(sentence, row);
  form.prepend(notice);
}
