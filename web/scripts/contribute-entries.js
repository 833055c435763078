// What is read from the list of pictures: what is wrong with them, what is kept, what is sent.
import { say } from "./contribute-say.js";

/** What tells a file from others, as far as a browser says. */
export const printOf = ({ name, size, lastModified }) => `${name}/${size}/${lastModified}`;

/** What tells these pictures, in this order, from others. */
export const printsOf = (entries) => entries.map(({ print }) => print).join();

/** What keeps some of them from hanging, `[{ field, detail }]`. */
export function problemsOf(form, entries) {
  const again = (state) => (["missing", "away"].includes(state) ? say(form, "choose-this-again") : "");
  const all = entries.map(({ problem, state }, index) => ({
    field: `picture-${index + 1}`,
    detail: problem.textContent || again(state),
  }));
  return all.filter(({ detail }) => detail !== "");
}

/** As they are kept for the page that is loaded again. */
export function keptOf(entries) {
  const fit = entries.filter(({ print, problem }) => print && !problem.textContent);
  return fit.map(({ name, size, print, url, bytes, state, thumb, alt }) => ({
    ...{ name, size, print, url, bytes, thumb },
    sent: state === "sent",
    alt: alt.value,
  }));
}

/** Puts them and their descriptions into what is sent: by name those that have arrived. */
export function fill(data, entries) {
  data.delete("pictures");
  entries.forEach(({ file, name, url, state, alt }, index) => {
    data.append(`alt-${index + 1}`, alt.value);
    if (state === "sent") data.append("uploads", new URL(url).pathname.split("/").pop());
    else if (file) data.append("pictures", file, name);
  });
}

/**
 * How far all of them are: `arrived` of them, the `part` of their bytes from 0 to 1, the seconds
 * until the next try when the line is `lost`, and the other side's `reason` when it asks to wait.
 */
export function sumUp(entries) {
  const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);
  const has = ({ state, bytes = 0, size }) => (state === "sent" ? size : bytes);
  const going = entries.filter(({ state }) => state === "going");
  const waits = going.map(({ wait }) => wait || 0);
  return {
    arrived: entries.filter(({ state }) => state === "sent").length,
    part: sum(entries.map(has)) / sum(entries.map(({ size }) => size)) || 0,
    lost: waits.length > 0 ? Math.min(...waits) : 0,
    reason: going.find(({ reason }) => reason)?.reason ?? "",
  };
}
