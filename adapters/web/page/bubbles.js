// Pieces that every conversation on our pages is made of: buttons, times, days.

import { now } from "./time.js";
import { icon, make, offered, say, size } from "./words.js";

/** The buttons of a message; `press(token, label, event)` is called with the one pressed. */
export function choicesOf(message, press) {
  const group = make("div", "choices");
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", say("web-choices"));
  group.lang = message.language;
  for (const row of message.choices) {
    const line = make("div", "choice-row");
    for (const { label, token } of row) {
      const button = make("button", "choice", ...breakable(label));
      button.type = "button";
      button.dir = "auto";
      button.addEventListener("click", (event) => press(token, label, event));
      line.append(button);
    }
    group.append(line);
  }
  return group;
}

/** Buttons of a message that open an address; nothing where there are none. */
export function linksOf(message) {
  if (!message.links?.length) return null;
  const links = message.links.map(({ label, to }) => {
    const link = make("a", "choice", label);
    link.href = to;
    return link;
  });
  return make("div", "choices", ...links);
}

/** Links to files that the bot made, each of which can be fetched once; nothing where there are none. */
export function documentsOf(message) {
  if (!message.documents?.length) return null;
  const links = message.documents.map(({ id, name, size: bytes }) => {
    const about = make("div", "", make("bdi", "file-name", name), make("span", "file-size", size(bytes)));
    const link = make("a", "file", icon("file"), about);
    link.href = `/api/documents/${id}`;
    link.download = name;
    link.addEventListener("click", () => setTimeout(() => link.removeAttribute("href")));
    return link;
  });
  return make("div", "documents", ...links);
}

/** Pictures that came with a message; a covered one is blurred until it is asked for. Nothing where there are none. */
export function picturesOf(message) {
  if (!message.pictures?.length) return null;
  const pictures = message.pictures.map(({ id, covered }) => {
    const image = make("img", "picture");
    image.src = `/api/pictures/${id}`;
    const frame = make("div", "picture-frame", image);
    image.addEventListener("error", () => frame.replaceChildren(worded("p", "file-size", "web-picture-gone")));
    if (covered) cover(frame, image);
    else image.alt = say("web-picture");
    return frame;
  });
  return make("div", "pictures", ...pictures);
}

function cover(frame, image) {
  const label = make("span", "");
  const button = make("button", "cover", icon("eye"), label);
  button.type = "button";
  const set = (covered) => {
    frame.classList.toggle("veiled", covered);
    image.alt = covered ? "" : say("web-picture");
    button.setAttribute("aria-expanded", String(!covered));
    label.dataset.say = covered ? "web-picture-show" : "web-picture-hide";
    label.textContent = say(label.dataset.say);
  };
  button.addEventListener("click", () => set(!frame.classList.contains("veiled")));
  frame.append(button);
  set(true);
}

function worded(tag, className, key) {
  const element = make(tag, className, say(key));
  element.dataset.say = key;
  return element;
}

/** A label with places to break a word that is wider than a small phone. */
function breakable(label) {
  const pieces = label.split(/(\S{18})(?=\S{4})/).filter(Boolean);
  return pieces.flatMap((piece, place) => (place && /^\S/.test(piece) ? [document.createElement("wbr"), piece] : [piece]));
}

/** A time of the day; `at` in unix seconds or as in HTML. */
export function clock(at) {
  const date = typeof at === "number" ? new Date(at * 1000) : new Date(at);
  return new Intl.DateTimeFormat(offered().language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(date);
}

/** A day as people name it. */
export function dayName(day) {
  const language = offered().language;
  const ago = Math.round((new Date(now() * 1000).setHours(0, 0, 0, 0) - day) / 86400000);
  const name =
    ago < 2
      ? new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(-ago, "day")
      : new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long" }).format(day);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
