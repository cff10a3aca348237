// Chat HTML as nodes: only <b>, <i>, <code>, <pre>, <spoiler> and four escapes mean something; all the rest is text.

import { icon, make, say } from "./words.js";

const TOKENS = /<(\/?)(b|i|code|pre|spoiler)>|&(amp|lt|gt|quot|#39|#x27);|[^<&]+|[<&]/g;
const ESCAPES = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'" };

// Links; Belgian phone numbers as they are written (0800 12 800, 02 212 30 00, +32 2 212 30 00); the emergency numbers
// anywhere, other short ones where they end a line after a colon ("Phone: 106"); our own commands.
const LINK = /(?:https?:\/\/|www\.)[^\s<>"']*[^\s<>"'.,;:!?)\]»”’]/;
const PHONE = /(?<![\w/.+-])(?:\+32 ?|0)\d{1,3}(?:[ /]\d{2,3})(?:[ .]?\d{2,3}){1,2}(?![\w/]|[.-]\d)/;
const SHORT = /(?<![\w/.,-])(?:112|101)(?![\w/-]|[.,]\d)|(?<=: )\d{3,4}(?=\n|$)/;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const COMMAND = /(?<![\w/.:<])\/[a-z][a-z_]{1,31}(?![\w/])/;
const PARTS = new RegExp([LINK, MAIL, PHONE, SHORT, COMMAND].map((part) => `(${part.source})`).join("|"), "g");

const COPY_FROM = 10; // characters: a receipt or a notice is worth a button, a word is not

/** The nodes of a text. `commands` are the names that may become buttons, `onCommand` is called with one. */
export function rich(text, commands, onCommand) {
  const root = document.createDocumentFragment();
  const open = [root];
  for (const [token, closing, tag, escape] of text.matchAll(TOKENS)) {
    const inside = open.at(-1);
    if (tag && !closing) {
      open.push(document.createElement(tag));
      inside.append(open.at(-1));
    } else if (tag) {
      const place = open.findLastIndex((element) => element.localName === tag);
      if (place > 0) open.length = place;
    } else {
      inside.append(escape ? ESCAPES[escape] : token);
    }
  }
  root.normalize();
  link(root, commands, onCommand);
  for (const element of root.querySelectorAll("spoiler")) cover(element);
  for (const element of root.querySelectorAll("code, pre")) copyable(element);
  for (const block of root.querySelectorAll(".copied-block, .spoiler")) {
    // A block has its own distance: the line ends around it would add empty lines.
    const [before, after] = [block.previousSibling, block.nextSibling];
    if (before?.nodeType === Node.TEXT_NODE) before.data = before.data.replace(/\n+$/, "");
    if (after?.nodeType === Node.TEXT_NODE) after.data = after.data.replace(/^\n+/, "");
  }
  return root;
}

/** Words that may hurt: nobody sees or hears them before they ask. */
function cover(element) {
  const words = make("span", "covered", ...element.childNodes);
  words.hidden = true;
  words.dir = "auto";
  const label = make("span", "", say("web-uncover"));
  const button = make("button", "cover", icon("eye"), label);
  button.type = "button";
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => {
    words.hidden = !words.hidden;
    button.setAttribute("aria-expanded", String(!words.hidden));
    label.textContent = say(words.hidden ? "web-uncover" : "web-cover");
  });
  element.replaceWith(make("span", "spoiler", button, words));
}

function link(root, commands, onCommand) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const node of texts) {
    if (node.parentElement?.closest("code, pre")) continue;
    const short = node.parentElement?.localName === "b" && /^\d{3,4}$/.test(node.data.trim());
    if (short) node.replaceWith(anchor(`tel:${node.data.trim()}`, node.data));
    else node.replaceWith(...linked(node.data, commands, onCommand));
  }
}

function* linked(text, commands, onCommand) {
  let from = 0;
  for (const found of text.matchAll(PARTS)) {
    const [whole, address, mail, phone, short, command] = found;
    const digits = whole.replace(/\D/g, "").length;
    let node = null;
    if (address) node = anchor(address.startsWith("www.") ? `https://${address}` : address, whole, true);
    else if (mail) node = anchor(`mailto:${mail}`, whole);
    else if (phone && digits >= 9 && digits <= 11) node = anchor(`tel:${phone.replace(/[^\d+]/g, "")}`, whole);
    else if (short) node = anchor(`tel:${short}`, whole);
    else if (command && commands.includes(whole.slice(1))) {
      node = make("button", "command", whole);
      node.type = "button";
      node.dir = "ltr";
      node.addEventListener("click", () => onCommand(whole.slice(1)));
    }
    if (!node) continue;
    if (found.index > from) yield text.slice(from, found.index);
    yield node;
    from = found.index + whole.length;
  }
  if (from < text.length) yield text.slice(from);
}

function anchor(href, text, away = false) {
  const element = make("a", "", text);
  element.href = href;
  element.dir = "ltr";
  if (away) {
    element.target = "_blank";
    element.rel = "noopener noreferrer nofollow";
  }
  return element;
}

function copyable(element) {
  const text = element.textContent;
  if (text.trim().length < COPY_FROM || !/[\p{L}\p{N}]/u.test(text)) return; // a bar of blocks is no words
  element.dir = element.localName === "code" ? "ltr" : "auto";
  const word = make("span", "", say("web-copy"));
  const button = make("button", "copy", icon("copy"), word);
  button.type = "button";
  button.addEventListener("click", async () => {
    const copied = await copy(text.trim(), element);
    word.textContent = say(copied ? "web-copied" : "web-copy-by-hand");
    setTimeout(() => (word.textContent = say("web-copy")), 4000);
  });
  word.setAttribute("aria-live", "polite");
  const alone = /(^|\n)$/.test(element.previousSibling?.textContent ?? "") && /^(\n|$)/.test(element.nextSibling?.textContent ?? "");
  const frame = make("span", element.localName === "pre" || alone ? "copied-block" : "copied-line");
  if (element.localName === "code" && alone) frame.classList.add("one-line");
  element.replaceWith(frame);
  frame.append(element, button);
}

/** Copy, or where the browser forbids it select the text, so that one key does it. */
async function copy(text, element) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection().selectAllChildren(element);
    return false;
  }
}
