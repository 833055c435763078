// One file, sent until all of it is safe: from where it stands, as often as the line asks for it.
import { backOff, pause } from "./shared/patience.js";
import { create, head, patch } from "./shared/tus.js";

/** Statuses that pass by themselves; 0 is a line that was lost, 423 a twin that lets go soon. */
const PASSING = [0, 408, 423, 425, 429, 500, 502, 503, 504];
/** The file is there no more: it begins again. */
const GONE = [404, 410];
/** The file itself is refused. */
const REFUSED = [413, 422];
/** As many from one address, a whole room maybe, as may wait for their forms. */
const FULL = ["uploads-too-many", "uploads-too-heavy"];
/** How often in a row the other side may fail before another way is taken. */
const FAULTS = 5;

/**
 * Sends `file` to `url`, or to a new one announced at `address` with `metadata`. `tell` hears
 * `began(url)`, undefined when it must begin again; `progress(bytes)`; `lost(seconds)` until the
 * next try, 0 when it goes on; `reason(text)`, empty when it is the line. Ends as `{ end }`: `sent`, `stopped`, `refused`
 * with a `detail`, `away` when the browser can no longer read the file, `unsent` when it is
 * to go with its form, `unable` when all files are.
 */
export async function sendFile(file, { address, url, metadata }, tell, stop) {
  let safe; // bytes, once known
  let most = -1;
  let failed = 0;
  let faults = 0;
  while (!stop.aborted) {
    let answer;
    if (!url) {
      answer = await create(address, file.size, metadata, stop);
      if (answer.url) [url, safe] = [answer.url, 0];
      if (answer.url) tell.began(url);
    } else if (safe === undefined) {
      answer = await head(url, stop);
      if (answer.status === 200 && answer.length === file.size) safe = answer.offset;
      else if (answer.status === 200) answer.status = 410; // Another file's address.
    } else {
      if (!(await isReadable(file))) return { end: "away" };
      tell.lost(0);
      answer = await patch(url, file, safe, tell.progress, stop);
      safe = answer.status === 204 ? answer.offset : undefined;
    }
    if (stop.aborted) break;
    if (safe !== undefined) {
      tell.progress(safe);
      if (safe === file.size) return { end: "sent" };
      if (safe > most) [most, failed, faults] = [safe, 0, 0];
      // Told twice that it stands where it stood: somebody else may be sending it too.
      else if (answer.status === 204) failed += 1;
      continue;
    }
    const { status, body } = answer;
    // Whether a code is good, the form is told: its field stands there.
    const uninvited = body.errors?.some(({ field }) => field === "invitation");
    if (uninvited || FULL.includes(body.code)) return { end: "unsent" };
    if (REFUSED.includes(status)) return { end: "refused", detail: detailOf(body) };
    if (url && GONE.includes(status)) {
      url = undefined;
      tell.began(undefined);
      tell.progress(0);
    } else if (status !== 409 && !PASSING.includes(status)) return { end: "unable" };
    if (status >= 500 && (faults += 1) > FAULTS) return { end: "unable" };
    failed += 1;
    // What only changed its place is asked for at once, the first time.
    if (failed > 1 || PASSING.includes(status)) {
      tell.reason(detailOf(body));
      await pause(answer.wait || backOff(failed), stop, tell.lost);
    }
  }
  return { end: "stopped" };
}

/**
 * How far the file of `size` bytes at `url` is, as `{ url, bytes }`, without `url` when it is there
 * no more; `{ passing, wait }`, whether to ask again, and in how many seconds, when nobody tells.
 */
export async function standing(url, size) {
  const { status, offset, length, wait } = await head(url, new AbortController().signal);
  if (status === 200 && length === size) return { url, bytes: offset };
  if (status === 200 || GONE.includes(status)) return { url: undefined, bytes: 0 };
  return { passing: PASSING.includes(status), wait };
}

/** The file may have been deleted, or changed, since it was chosen. */
async function isReadable(file) {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

const detailOf = ({ detail = "", errors = [] }) => errors[0]?.detail || detail;
