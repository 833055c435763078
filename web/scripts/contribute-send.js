// Sends, and sends again when the line is lost, until there is an answer or its sender stops.
import { backOff, pause } from "./shared/patience.js";

/** Statuses that pass by themselves; 0 is a line that was lost. */
const PASSING = [0, 408, 425, 429, 502, 503, 504];
/** How long a line may be still before it is taken for lost, in milliseconds. */
const STILL = 60_000;

/**
 * Posts `data` to `address` until it is answered: `{ status, body }`, or undefined once `stop`
 * (an AbortSignal) asks to stop. `watch.progress(part)` hears what part has left, from 0 to 1;
 * `watch.lost(seconds)` how long it is until the next try.
 */
export async function sendUntilAnswered(address, data, stop, watch) {
  for (let tries = 1; !stop.aborted; tries += 1) {
    const answer = await post(address, data, stop, watch.progress);
    if (stop.aborted) break;
    if (!PASSING.includes(answer.status)) return answer;
    await pause(answer.wait || backOff(tries), stop, watch.lost);
  }
  return undefined;
}

/** One try. XMLHttpRequest, because fetch does not tell how much has left. */
function post(address, data, stop, progress) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let timer;
    const alive = () => {
      clearTimeout(timer);
      timer = setTimeout(() => request.abort(), STILL);
    };
    const abort = () => request.abort();
    const done = () => {
      clearTimeout(timer);
      stop.removeEventListener("abort", abort);
      const wait = Number(request.getResponseHeader("retry-after")) || 0;
      resolve({ status: request.status, wait, body: parsed(request.responseText) });
    };
    stop.addEventListener("abort", abort);
    request.open("POST", address);
    request.setRequestHeader("accept", "application/json");
    request.setRequestHeader("accept-language", document.documentElement.lang);
    request.upload.addEventListener("progress", (event) => {
      alive();
      if (event.lengthComputable) progress(event.loaded / event.total);
    });
    request.addEventListener("loadend", done);
    alive();
    request.send(data);
  });
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
