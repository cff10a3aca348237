// The page's own sentences in the language that is shown, and what the server offers in it.

let offer = { strings: {}, languages: [], commands: [], persons: [], desks: {}, fileLimit: 0, language: "", dir: "ltr" };
const listeners = [];

/** The sentence under a key of web.ftl. */
export const say = (key) => offer.strings[key] ?? key;

/** Languages, commands, persons, the limit of a file in bytes, the language and direction shown. */
export const offered = () => offer;

/** Call back now and whenever the language of the page has changed. */
export function onWords(listener) {
  listeners.push(listener);
  if (offer.language) listener(offer);
}

/** Show the page in a language ("" leaves it to the server); resolves when it is done. */
export async function speak(language) {
  const answer = await fetch(`/api/page?language=${encodeURIComponent(language)}`);
  if (!answer.ok) throw new Error("page");
  offer = await answer.json();
  const root = document.documentElement;
  root.lang = offer.language;
  root.dir = offer.dir;
  document.title = say("web-title");
  dress(document);
  for (const listener of listeners) listener(offer);
}

/** Fill in the sentences that elements below `root` ask for. */
export function dress(root) {
  for (const element of root.querySelectorAll("[data-text]")) element.textContent = say(element.dataset.text);
  for (const element of root.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", say(element.dataset.label));
    if (element.tagName === "BUTTON") element.title = say(element.dataset.label);
  }
  for (const element of root.querySelectorAll("[data-title]")) element.title = say(element.dataset.title);
  for (const element of root.querySelectorAll("[data-placeholder]")) element.placeholder = say(element.dataset.placeholder);
}

/** An element with a class and children; strings become text, never markup. */
export function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** One of the page's own drawings. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

/** A size in bytes as people read it. */
export function size(bytes) {
  const [unit, value] = bytes < 1e6 ? ["kilobyte", Math.max(1, bytes / 1024)] : ["megabyte", bytes / 1024 / 1024];
  const digits = value < 10 && unit === "megabyte" ? 1 : 0;
  return new Intl.NumberFormat(offer.language, { style: "unit", unit, maximumFractionDigits: digits }).format(value);
}
