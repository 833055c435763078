// What is said to those who listen, and what went wrong to everybody.

const region = document.createElement("p");
region.className = "visually-hidden";
region.setAttribute("role", "status");
document.body.append(region);

// The same sentence twice must be heard twice: an empty region first.
export function say(sentence) {
  region.textContent = "";
  requestAnimationFrame(() => (region.textContent = sentence));
}

export function warn(...sentences) {
  const place = document.querySelector("[data-problem]");
  if (!place) return say(sentences.join(" "));
  const notice = document.createElement("div");
  notice.className = "notice bad";
  for (const sentence of sentences.filter(Boolean)) {
    const line = document.createElement("p");
    line.textContent = sentence;
    notice.append(line);
  }
  place.replaceChildren(notice);
  place.scrollIntoView({ block: "nearest" });
}

export function calm() {
  document.querySelector("[data-problem]")?.replaceChildren();
}

// Sentences that the script may need, in the reader's language, as the page brings them.
export function word(name) {
  return document.querySelector("[data-words]")?.dataset[name] ?? "";
}
