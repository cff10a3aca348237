// A person's conversation with Concordia: what they do becomes posts, what the server tells becomes bubbles.

import { openComposer } from "./composer.js";
import { openForward } from "./forward.js";
import { openLog } from "./log.js";
import { isNow, now, wasSaid } from "./time.js";
import { door, line, newId } from "./wire.js";
import { offered, say } from "./words.js";

const REASONS = { "file-too-large": "web-too-large", "text-too-long": "web-too-long", crowded: "web-crowded" };

/** The conversation below the ids with this `prefix`; `as(person)` shows that of a person, `leave()` takes it off the
 * screen, `command(name, argument)` says a command.
 *
 * `on` has locale(), which goes with each post, and spoken(language) for a language chosen in the chat. It may have ready(),
 * awaited before the server is asked again; commands(), those to choose from; greeting, the event with which an empty
 * conversation begins; news(), called for what the bot says; attended(), whether somebody reads here rather than elsewhere
 * on the page; rests: nothing is followed while the page is hidden. */
export function openConversation(on, prefix = "") {
  const post = door("/api/messages");
  const stream = line((last) => `/api/stream?as=${encodeURIComponent(person)}&after=${last}`, on.ready);
  const root = document.getElementById(`${prefix}log`);
  const connection = document.getElementById(`${prefix}connection`);
  const listed = () => on.commands?.() ?? offered().commands;

  let person = "";
  let chat = "";
  let replayUntil = 0;
  let steered = false; // the newest act was a press or a command: it may have chosen a language
  const unsent = new Map(); // post id → how to try it again

  const attended = on.attended ?? (() => true);
  const log = openLog({ press, command, again, attended }, () => listed().map(({ name }) => name), prefix);
  const composer = openComposer({ text: sendText, files: sendFiles, command }, listed, prefix);
  openForward(document.getElementById(`${prefix}forward`), forward);
  addEventListener("online", stream.hurry);
  addEventListener("offline", () => connected(false));
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) stream.hurry();
    else if (on.rests) stream.rest();
  });

  /** Show the conversation of this person. */
  function as(who) {
    person = who;
    log.replaying(true);
    stream.follow({ hello, message, lost: () => connected(false) });
  }

  /** Nothing of the last person stays on the screen. */
  function leave() {
    chat = "";
    unsent.clear();
    log.clear();
    composer.clear();
  }

  // -- what the person does -------------------------------------------------------------------------------------------

  function sendText(text) {
    if (text.startsWith("/")) steered = true;
    send({ kind: "text", text }, { text });
  }

  /** Say a command. */
  function command(name, argument = "") {
    steered = true;
    send({ kind: "command", name, argument }, { text: `/${name} ${argument}`.trim() });
  }

  function press(token, message, label) {
    steered = true;
    send({ kind: "press", token, message }, { text: label, pressed: message }, { label });
  }

  function forward(text, origin) {
    send({ kind: "forward", text, origin }, { text, origin });
  }

  function sendFiles(files, caption) {
    const album = files.length > 1 ? newId() : null;
    files.forEach((file, place) => {
      const words = place === 0 ? caption : "";
      const taken = file.size <= offered().fileLimit;
      const about = { name: file.name, size: file.size, type: file.type };
      const kind = /^image\/(?!svg)/.test(file.type) ? "photo" : "document";
      const preview = { image: kind === "photo" && taken ? URL.createObjectURL(file) : null, uploading: taken };
      send(
        { kind: "file", file: about, caption: words, album },
        { text: words, file: { ...about, kind, taken } },
        { file: taken ? file : null, preview },
      );
    });
  }

  /** Show what the person did, and post it. What is not taken stays on the screen, with a way to try again. */
  function send(event, shown, { file = null, preview = null, label = undefined } = {}) {
    const [id, who] = [newId(), person];
    log.showMine({ ...shown, post: id, at: now() }, true, "sending", preview);
    const attempt = async () => {
      log.setState(id, "sending");
      const before = log.heard();
      try {
        await post({ as: who, id, event, label, locale: on.locale() }, file, (share) => log.progress(id, share));
        unsent.delete(id);
        log.setState(id, "sent");
        // The answer can be faster than the receipt of the post.
        if (person === who && log.heard() === before) log.startTyping();
      } catch (fault) {
        if (REASONS[fault.code] && fault.code !== "crowded") unsent.delete(id);
        log.setState(id, "failed", REASONS[fault.code]);
        if (fault.code === "text-too-long") composer.giveBack(event.text ?? "");
      }
    };
    unsent.set(id, attempt);
    attempt();
  }

  function again(id) {
    unsent.get(id)?.();
  }

  // -- what the server tells ------------------------------------------------------------------------------------------

  function hello(told) {
    connected(true);
    isNow(told.now);
    if (chat && chat !== told.chat) log.clear();
    const renewed = chat === told.chat && !told.resumed;
    chat = told.chat;
    replayUntil = told.upto;
    log.replaying(replayUntil > 0 && !told.resumed);
    if (renewed) log.note("web-renewed");
    if (told.empty) {
      // The core says hello, or asks its question again. One id an epoch: two tabs greet once.
      const before = log.heard();
      const greet = { as: person, id: `joined-${told.epoch}`, event: on.greeting ?? { kind: "joined" }, locale: on.locale() };
      post(greet).then(() => log.heard() === before && log.startTyping()).catch(() => connected(false));
    }
    for (const id of root.querySelectorAll('[data-state="failed"]')) again(id.id.replace("post-", ""));
  }

  function message(told, id) {
    const number = Number(id.split(".")[1]);
    const live = number > replayUntil;
    if (told.at) wasSaid(told.at);
    if (live) log.replaying(false);
    log.show(told, id, live);
    if (number === replayUntil) setTimeout(() => log.replaying(false), 200);
    if (live && told.type === "bot") {
      if (steered) on.spoken(told.language.split("-")[0]);
      steered = false;
      on.news?.();
    }
  }

  function connected(yes) {
    const words = yes ? "" : say("web-offline");
    if (connection.textContent !== words) connection.textContent = words;
    document.body.classList.toggle("offline", !yes);
  }

  return { as, leave, command };
}
