// How long to wait before something is tried again.

/** The longest wait between two tries, in seconds. */
const LONGEST = 60;

/** 2, 4, 8 … seconds, a little apart, so that a whole room does not come back at once. */
export function backOff(tries) {
  const seconds = Math.min(LONGEST, 2 ** tries);
  return Math.ceil(seconds * (0.75 + Math.random() / 2));
}

/** Waits, telling each second; the line's return or `stop` (an AbortSignal) ends it. */
export function pause(seconds, stop, tell) {
  return new Promise((resolve) => {
    if (stop.aborted) return resolve();
    let left = seconds;
    tell(left);
    const timer = setInterval(() => {
      left -= 1;
      if (left > 0) tell(left);
      else end();
    }, 1000);
    const end = () => {
      clearInterval(timer);
      removeEventListener("online", end);
      stop.removeEventListener("abort", end);
      resolve();
    };
    addEventListener("online", end);
    stop.addEventListener("abort", end);
  });
}
