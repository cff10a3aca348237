// The conversation on the screen: bubbles, days, the typing sign, buttons that are used up.

import { choicesOf, clock, dayName, documentsOf, linksOf, picturesOf } from "./bubbles.js";
import { rich } from "./richtext.js";
import { onTime } from "./time.js";
import { icon, make, onWords, say, size } from "./words.js";

const TYPING_MS = 12000; // after this long without an answer the sign would be a lie

// Seconds after which what comes is no answer any more, where one reads and where one looks elsewhere; it comes by itself,
// and is read from its beginning.
const BY_ITSELF_S = { here: 20, elsewhere: 2 };

/** The conversation below the ids with this `prefix`. `on` has press(token, message, label), command(name), again(post) and
 * attended(): whether somebody reads here, or looks elsewhere. `commands()` are the names that can be pressed where a
 * message has them. */
export function openLog(on, commands, prefix = "") {
  const log = document.getElementById(`${prefix}log`);
  const typing = document.getElementById(`${prefix}typing`);
  const newer = document.getElementById(`${prefix}newer`);

  let typingTimer = 0;
  let byKeyboard = false;
  let heardCount = 0;
  let hidden = true;
  let pinned = true; // the end of the conversation is in view

  log.addEventListener("scroll", () => (newer.hidden = pinned = atEnd()), { passive: true });
  new ResizeObserver(() => {
    if (hidden) settle(); // it comes into view: read from where it went on
    else if (pinned) log.scrollTo({ top: log.scrollHeight, behavior: "instant" });
    hidden = log.clientHeight === 0;
  }).observe(log);
  newer.addEventListener("click", () => {
    scrollTo(log.scrollHeight);
    log.focus({ preventScroll: true });
  });
  const nameDays = () => {
    for (const day of log.querySelectorAll(".day")) day.textContent = dayName(new Date(day.dataset.day));
  };
  onTime(nameDays);
  onWords(() => {
    for (const time of log.querySelectorAll("time")) time.textContent = clock(time.dateTime);
    nameDays();
    for (const note of log.querySelectorAll("[data-say]")) note.textContent = say(note.dataset.say);
  });

  /** An empty page, for another person. */
  function clear() {
    log.replaceChildren();
    stopTyping();
  }

  /** While what was said before is shown again, screen readers are not told. */
  const replaying = (busy) => log.setAttribute("aria-busy", String(busy));

  /** Show a message from the stream; `id` is the server's. */
  function show(message, id, live) {
    if (message.type === "bot") showBot(message, id, live);
    else if (message.type === "me") showMine(message, live);
    else if (message.type === "wiped") wiped(message.upto);
    else takeBack(message.post);
  }

  function showBot(message, id, live) {
    if (document.getElementById(`bot-${id}`)) return;
    stopTyping();
    const old = message.instead ? standing(message.slot) : null;
    if (message.replaces && !old) replaced(message.replaces);
    heardCount += 1;
    const text = make("div", "text", rich(message.text, commands(), on.command));
    const row = bubble("bot", message.at, message.text ? text : null, picturesOf(message), documentsOf(message));
    row.id = `bot-${id}`;
    if (message.slot) row.dataset.slot = message.slot;
    text.lang = message.language;
    row.dir = message.dir;
    row.classList.toggle("private", message.private);
    if (message.choices.length) row.append(choicesOf(message, pressing(id)));
    row.append(...[linksOf(message)].filter(Boolean));
    if (old) return takePlace(old, row);
    add(row, message.at, live);
    for (const image of row.querySelectorAll("img")) image.addEventListener("load", () => pinned && settle(), { once: true });
    const first = row.querySelector(".choices button");
    if (live && byKeyboard && first && document.activeElement === log) first.focus({ preventScroll: true });
  }

  /** What stands in a slot: by its name, for a page that was away has not seen all the ids. */
  const standing = (slot) => [...log.querySelectorAll("[data-slot]")].findLast((row) => row.dataset.slot === slot);

  /** A message changes where it stands, such as a bar that moves: nothing is read aloud or scrolled each time. */
  function takePlace(old, row) {
    const held = [...old.querySelectorAll("button, a")].indexOf(document.activeElement);
    for (const name of ["again", "past"]) row.classList.toggle(name, old.classList.contains(name));
    row.setAttribute("aria-live", "off");
    old.replaceWith(row);
    if (held >= 0) ([...row.querySelectorAll("button, a")][held] ?? log).focus({ preventScroll: true });
  }

  const pressing = (id) => (token, label, event) => {
    byKeyboard = event.detail === 0;
    if (byKeyboard) log.focus({ preventScroll: true });
    on.press(token, id, label);
  };

  function replaced(id) {
    useUp(id);
    const row = document.getElementById(`bot-${id}`);
    if (row?.classList.contains("private")) row.remove();
  }

  /** How many messages of the bot have come so far. */
  const heard = () => heardCount;

  /** A post was not kept: it goes, but not from the page that tried, which keeps the words to try again. */
  function takeBack(post) {
    const row = document.getElementById(`post-${post}`);
    if (row?.dataset.state === "sent") row.remove();
  }

  /** The conversation was taken away, but for what the bot said after the message with this number. */
  function wiped(upto) {
    for (const row of log.querySelectorAll(".row, .day, .note")) {
      const number = row.id.startsWith("bot-") ? Number(row.id.split(".")[1]) : 0;
      if (number <= upto) row.remove();
    }
  }

  /** Take the buttons of a message away: one was pressed, or the bot says that they are over. */
  function useUp(id) {
    document.getElementById(`bot-${id}`)?.querySelector(".choices")?.remove();
  }

  /** Show the person's own message, or find it again; `state` is sending, sent or failed. */
  function showMine(message, live, state = "sent", preview = null) {
    if (message.pressed) useUp(message.pressed);
    if (document.getElementById(`post-${message.post}`)) return;
    const parts = [];
    if (message.origin) parts.push(origin(message.origin));
    if (message.file) parts.push(fileCard(message.file, preview, settle));
    if (message.text) parts.push(make("div", "text", message.text));
    const row = bubble("me", message.at, ...parts);
    row.id = `post-${message.post}`;
    for (const text of row.querySelectorAll(".text")) text.dir = "auto";
    if (message.pressed) row.classList.add("pressed");
    add(row, message.at, live);
    setState(message.post, state);
    if (live) for (const old of log.querySelectorAll(".bot:not(.past)")) old.classList.add("past");
  }

  /** How a post of ours is doing. `reason` is a key of web.ftl that says why it failed. */
  function setState(post, state, reason = "web-failed") {
    const row = document.getElementById(`post-${post}`);
    if (!row) return;
    row.dataset.state = state;
    row.querySelector(".meta .state")?.remove();
    row.querySelector(".problem")?.remove();
    if (state !== "sending") row.querySelector("progress")?.remove();
    const [drawing, key] = { sending: ["wait", "web-sending"], sent: ["check", "web-sent"], failed: ["warning", reason] }[state];
    const mark = make("span", "state", icon(drawing));
    if (state !== "failed") {
      const unseen = make("span", "unseen", say(key));
      unseen.dataset.say = key;
      mark.append(unseen);
    }
    row.querySelector(".meta").append(mark);
    if (state === "failed") row.append(problem(post, key));
  }

  function problem(post, key) {
    const words = make("span", "", say(key));
    words.dataset.say = key;
    const line = make("div", "problem", words);
    line.setAttribute("role", "alert");
    const again = make("button", "quiet small", say("web-again"));
    again.type = "button";
    again.dataset.say = "web-again";
    again.addEventListener("click", () => on.again(post));
    line.append(again);
    return line;
  }

  /** How much of a file has gone up, from 0 to 1. */
  function progress(post, share) {
    const bar = document.getElementById(`post-${post}`)?.querySelector("progress");
    if (bar) bar.value = share;
  }

  /** A remark of the page itself. */
  function note(key) {
    const words = make("p", "note", say(key));
    words.dataset.say = key;
    log.append(words);
    settle();
  }

  /** Show that an answer is on its way. */
  function startTyping() {
    clearTimeout(typingTimer);
    typing.hidden = false;
    log.append(typing);
    settle();
    typingTimer = setTimeout(stopTyping, TYPING_MS);
  }

  function stopTyping() {
    clearTimeout(typingTimer);
    typing.hidden = true;
  }

  function add(row, at, live) {
    const follow = atEnd() || row.classList.contains("me") || !live || !on.attended();
    const day = new Date(at * 1000).toDateString();
    const days = log.querySelectorAll(".day");
    if (days[days.length - 1]?.dataset.day !== day) {
      const line = make("div", "day", dayName(new Date(day)));
      line.dataset.day = day;
      log.append(line);
    }
    const before = log.querySelector(".row:last-of-type");
    if (before && before.className.split(" ")[1] === row.className.split(" ")[1] && before.nextElementSibling === null) {
      row.classList.add("again");
    }
    const last = [...log.querySelectorAll(".row")].at(-1);
    const elsewhere = live && !on.attended();
    const pause = elsewhere ? BY_ITSELF_S.elsewhere : BY_ITSELF_S.here;
    if (last && (at - last.dataset.at > pause || (elsewhere && !last.dataset.elsewhere))) row.dataset.own = "yes";
    if (elsewhere) row.dataset.elsewhere = "yes";
    log.append(row);
    if (!typing.hidden) log.append(typing);
    if (follow) settle();
    else newer.hidden = false;
  }

  const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 80;

  /** Scroll to the end, but never past the first answer to the person's last message, nor past what came by itself after
   * that: it is read from its beginning. */
  function settle() {
    const rows = [...log.querySelectorAll(".row")];
    const mine = rows.findLastIndex((row) => row.classList.contains("me"));
    const own = rows.findLastIndex((row, place) => place > mine + 1 && row.dataset.own);
    const anchor = rows[own] ?? rows[mine + 1] ?? rows[mine];
    const end = log.scrollHeight - log.clientHeight;
    scrollTo(anchor ? Math.min(end, Math.max(0, anchor.offsetTop - 12)) : end);
    newer.hidden = end - log.scrollTop < 80;
  }

  function scrollTo(top) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches || log.getAttribute("aria-busy") === "true";
    log.scrollTo({ top, behavior: calm ? "instant" : "smooth" });
  }

  return { clear, heard, note, progress, replaying, setState, show, showMine, startTyping };
}

function bubble(who, at, ...parts) {
  const time = make("time", "", clock(at));
  time.dateTime = new Date(at * 1000).toISOString();
  const author = make("span", "unseen", say(who === "bot" ? "web-bot" : "web-you"));
  const body = make("div", "bubble", author, ...parts, make("div", "meta", time));
  const row = make("article", `row ${who}`, body);
  row.dataset.at = at;
  return row;
}

function origin(from) {
  const words = make("span", "", say("web-forwarded"));
  words.dataset.say = "web-forwarded";
  const line = make("div", "origin", icon("forward"), words);
  for (const part of [from.name, from.link]) {
    if (!part) continue;
    const text = make("bdi", "", part);
    line.append(" ", text);
  }
  return line;
}

function fileCard(file, preview, settle) {
  const name = make("bdi", "file-name", file.name || say(`web-${file.kind}`));
  const about = make("span", "file-size", file.size ? size(file.size) : "");
  const card = make("div", "file", icon(file.kind === "photo" ? "photo" : "file"), make("div", "", name, about));
  if (!file.taken) {
    const words = make("span", "file-size", say("web-too-large"));
    words.dataset.say = "web-too-large";
    card.lastChild.append(" ", words);
  }
  if (!preview) return card;
  const frame = make("div", "file-frame");
  if (preview.image) {
    const image = make("img", "thumb");
    image.alt = file.name || say("web-photo");
    image.src = preview.image;
    image.addEventListener("load", settle, { once: true });
    frame.append(image);
  }
  frame.append(card);
  if (preview.uploading) {
    const bar = make("progress", "");
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", say("web-uploading"));
    frame.append(bar);
  }
  return frame;
}
