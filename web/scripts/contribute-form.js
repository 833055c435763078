// Sends the form once its pictures have arrived; it names them, and carries those that could not go
// ahead of it.
import { fill, printsOf } from "./contribute-entries.js";
import { sendUntilAnswered } from "./contribute-send.js";

/** What the server says of a picture that it does not have, or not whole, or for another form. */
const NOT_THERE = ["upload-gone", "upload-unfinished", "upload-of-another-form"];

/**
 * Sends all of it: gives the answer, `{ status, body }`, or undefined once `stop` asked to stop.
 * `sent.named` are the pictures of a form that left earlier and was never answered; `sent.name`
 * hears those of this one, and undefined once it is answered. `board` shows how far it is.
 */
export async function sendForm(form, pictures, sent, board, stop) {
  if (sent.named && sent.named !== printsOf(pictures.entries)) startAnew(form, pictures);
  for (let again = true; ; again = false) {
    await arrived(pictures, board, stop);
    if (stop.aborted) return undefined;
    const errors = pictures.problems;
    if (errors.length > 0) return { status: 422, body: { errors } };
    const data = new FormData(form);
    fill(data, pictures.entries);
    sent.name(printsOf(pictures.entries));
    const answer = await sendUntilAnswered(form.action, data, stop, board);
    if (!answer) return undefined;
    sent.name(undefined);
    if (answer.status !== 422) return answer;
    const left = askedAgain(pictures, answer.body.errors ?? []);
    if (left.length > 0) return { ...answer, body: { errors: left } };
    if (!again) return answer;
  }
}

/** The earlier form may have been received: this one, with other pictures, is another. */
function startAnew(form, pictures) {
  form.elements.submission.value = randomId();
  pictures.sendAgain([...pictures.entries]);
}

async function arrived(pictures, board, stop) {
  pictures.watch = ({ part, lost }) => (lost ? board.lost(lost) : board.progress(Math.min(part, 0.99)));
  await pictures.uploads.settled(stop);
  pictures.watch = () => {};
  if (stop.aborted) pictures.uploads.pause();
}

/** Sends what was not there again; gives the errors that only the sender can mend. */
function askedAgain(pictures, errors) {
  const entryOf = ({ field, code }) =>
    NOT_THERE.includes(code) ? pictures.entries[/^picture-(\d+)$/.exec(field)?.[1] - 1] : undefined;
  const gone = errors.map(entryOf).filter(Boolean);
  pictures.sendAgain(gone);
  return errors.filter((error) => !entryOf(error)?.file);
}

/** A random UUID (RFC 9562, version 4), where the browser gives none over plain HTTP too. */
function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
