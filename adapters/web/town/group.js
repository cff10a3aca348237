// One place of the group on the screen: what was said in it, whispers, buttons, and the field to write in.

import { choicesOf, clock, documentsOf, linksOf, picturesOf } from "/static/bubbles.js";
import { rich } from "/static/richtext.js";
import { newId } from "/static/wire.js";
import { icon, make, offered, onWords, say } from "/static/words.js";

const AGAIN_MS = 3000; // after a press without an answer its buttons can be pressed again
const COMMANDS = { town: ["charter"], room: ["queue"] }; // that can be pressed where a message names them
const REFUSED = { muted: "web-muted", banned: "web-out", crowded: "web-crowded", "text-too-long": "web-too-long" };

/** `root` is the section, `place` town or room. `on` has me(), post(words) and news(), called for what is new.
 * `show(message, live)` shows one message, `clear()` none, `out()` that one is no member any more; `replaying(busy)` tells
 * screen readers to wait; `tell(key)` is a remark of the page itself. */
export function openGroup(root, place, on) {
  const log = root.querySelector(".log");
  const remark = root.querySelector(".remark");
  const form = root.querySelector("form");
  const text = form.querySelector("textarea");

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const words = text.value.trim();
    text.focus();
    if (!words) return;
    text.value = "";
    if (!(await act({ kind: "text", text: words })) && !text.value) text.value = words;
  });
  text.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  let atEnd = true;
  const end = () => log.scrollHeight - log.scrollTop - log.clientHeight < 120;
  log.addEventListener("scroll", () => (atEnd = end()), { passive: true });
  new ResizeObserver(() => atEnd && log.scrollTo({ top: log.scrollHeight, behavior: "instant" })).observe(log);
  onWords(() => {
    for (const time of log.querySelectorAll("time")) time.textContent = clock(time.dateTime);
    for (const word of root.querySelectorAll("[data-say]")) word.textContent = say(word.dataset.say);
  });

  /** Post one event; whether it was taken. */
  async function act(event) {
    tell("");
    try {
      await on.post({ id: newId(), as: on.me(), in: place, event, locale: offered().language });
      return true;
    } catch (fault) {
      tell(REFUSED[fault.code] ?? "web-failed");
      return false;
    }
  }

  function tell(key) {
    remark.textContent = key ? say(key) : "";
    if (key) remark.dataset.say = key;
    else delete remark.dataset.say;
  }

  const row = (id) => document.getElementById(`${place}-${id}`);

  function show(message, live) {
    if (message.type === "gone") return vanish(message.id);
    if (message.type === "out") return message.who === on.me() && out();
    if (message.type === "left") return log.append(worded("p", "note", "web-left"));
    if (row(message.id)) return null;
    const made = message.type === "bot" ? botRow(message) : memberRow(message);
    made.id = `${place}-${message.id}`;
    const old = message.replaces && row(message.replaces);
    const follow = !live || old || end() || message.who === on.me();
    const focused = old && old.contains(document.activeElement);
    if (old) old.replaceWith(made);
    else log.append(made);
    if (focused) (made.querySelector(".choices button") ?? log).focus({ preventScroll: true });
    if (follow) made.scrollIntoView({ block: "nearest", behavior: "instant" });
    if (live) on.news();
    return made;
  }

  function memberRow({ id, who, text: words, at, whisper }) {
    const mine = who === on.me();
    const about = meta(at);
    const name = make("strong", "author", say(`web-person-${who}`));
    name.dataset.say = `web-person-${who}`;
    const said = make("div", "text", words);
    said.dir = "auto";
    if (!mine && place === "town") about.prepend(reportOf(id, who));
    const body = make("div", "bubble", whisper ? secret() : null, mine ? you() : name, said, about);
    return make("article", `row said ${mine ? "me" : ""}`, body);
  }

  function botRow(message) {
    const text = make("div", "text", rich(message.text, COMMANDS[place], (name) => act({ kind: "text", text: `/${name}` })));
    text.lang = message.language;
    text.dir = message.dir;
    const name = make("strong", "author", "Concordia");
    const said = [message.text ? text : null, picturesOf(message), documentsOf(message)];
    const body = make("div", "bubble", message.whisper ? secret() : null, name, ...said, meta(message.at));
    const made = make("article", `row bot ${message.whisper ? "whisper" : ""}`, body);
    if (message.choices.length) {
      const choices = choicesOf(message, async (token) => {
        const busy = (yes) => {
          for (const button of choices.querySelectorAll("button")) {
            if (yes) button.setAttribute("aria-disabled", "true");
            else button.removeAttribute("aria-disabled");
          }
        };
        if (choices.querySelector("[aria-disabled]")) return;
        busy(true);
        if (!(await act({ kind: "press", token, message: message.id }))) return busy(false);
        if (!message.whisper) return setTimeout(() => busy(false), AGAIN_MS);
        if (choices.contains(document.activeElement)) log.focus({ preventScroll: true });
        return choices.remove(); // the answer to it is a whisper of its own
      });
      made.append(choices);
    }
    made.append(...[linksOf(message)].filter(Boolean));
    return made;
  }

  function reportOf(id, who) {
    const button = make("button", "report", icon("flag"), worded("span", "", "web-report"));
    const name = worded("span", "unseen", `web-person-${who}`);
    button.type = "button";
    button.append(" ", name);
    button.addEventListener("click", () => act({ kind: "report", message: id }));
    return button;
  }

  function vanish(id) {
    const gone = row(id);
    if (gone?.contains(document.activeElement)) log.focus({ preventScroll: true });
    gone?.remove();
  }

  function out() {
    root.classList.add("out");
    log.replaceChildren(worded("p", "note", "web-out"));
  }

  function clear() {
    root.classList.remove("out");
    log.replaceChildren();
    tell("");
  }

  const replaying = (busy) => log.setAttribute("aria-busy", String(busy));
  return { show, clear, replaying, out, tell };
}

function meta(at) {
  const time = make("time", "", clock(at));
  time.dateTime = new Date(at * 1000).toISOString();
  return make("div", "meta", time);
}

const you = () => worded("span", "unseen", "web-you");

const secret = () => make("p", "secret", icon("eye"), worded("span", "", "web-only-you"));

function worded(tag, className, key) {
  const element = make(tag, className, say(key));
  element.dataset.say = key;
  return element;
}
