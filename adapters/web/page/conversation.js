// A person's conversation with Concordia: what they do becomes posts, what the server tells becomes bubbles.

import { clearComposer, giveBack, openComposer } from "./composer.js";
import { openForward } from "./forward.js";
import { clearLog, heard, note, openLog, progress, replaying, setState, show, showMine, startTyping } from "./log.js";
import { door, line, newId } from "./wire.js";
import { offered, say } from "./words.js";

const connection = document.getElementById("connection");
const REASONS = { "file-too-large": "web-too-large", "text-too-long": "web-too-long", crowded: "web-crowded" };

const post = door("/api/messages");
const stream = line((last) => `/api/stream?as=${encodeURIComponent(person)}&after=${last}`);

let on = {};
let person = "";
let chat = "";
let replayUntil = 0;
let steered = false; // the newest act was a press or a command: it may have chosen a language
const unsent = new Map(); // post id → how to try it again

/** `handlers` has locale(), which goes with each post, and spoken(language) for a language chosen in the chat. */
export function openConversation(handlers) {
  on = handlers;
  openLog({ press, command, again });
  openComposer({ text: sendText, files: sendFiles, command });
  openForward(forward);
  addEventListener("online", stream.hurry);
  addEventListener("offline", () => connected(false));
  document.addEventListener("visibilitychange", () => document.hidden || stream.hurry());
}

/** Show the conversation of this person. */
export function converseAs(who) {
  person = who;
  replaying(true);
  stream.follow({ hello, message, lost: () => connected(false) });
}

/** Nothing of the last person stays on the screen. */
export function leaveConversation() {
  chat = "";
  unsent.clear();
  clearLog();
  clearComposer();
}

// -- what the person does ---------------------------------------------------------------------------------------------

function sendText(text) {
  if (text.startsWith("/")) steered = true;
  send({ kind: "text", text }, { text });
}

/** Say a command. */
export function command(name, argument = "") {
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
  showMine({ ...shown, post: id, at: Date.now() / 1000 }, true, "sending", preview);
  const attempt = async () => {
    setState(id, "sending");
    const before = heard();
    try {
      await post({ as: who, id, event, label, locale: on.locale() }, file, (share) => progress(id, share));
      unsent.delete(id);
      setState(id, "sent");
      if (person === who && heard() === before) startTyping(); // the answer can be faster than the receipt of the post
    } catch (fault) {
      if (REASONS[fault.code] && fault.code !== "crowded") unsent.delete(id);
      setState(id, "failed", REASONS[fault.code]);
      if (fault.code === "text-too-long") giveBack(event.text ?? "");
    }
  };
  unsent.set(id, attempt);
  attempt();
}

function again(id) {
  unsent.get(id)?.();
}

// -- what the server tells --------------------------------------------------------------------------------------------

function hello(told) {
  connected(true);
  if (chat && chat !== told.chat) clearLog();
  const renewed = chat === told.chat && !told.resumed;
  chat = told.chat;
  replayUntil = told.upto;
  replaying(replayUntil > 0 && !told.resumed);
  if (renewed) note("web-renewed");
  if (told.empty) {
    // The core says hello, or asks its question again. One id an epoch: two tabs greet once.
    const before = heard();
    const greet = { as: person, id: `joined-${told.epoch}`, event: { kind: "joined" }, locale: on.locale() };
    post(greet).then(() => heard() === before && startTyping()).catch(() => connected(false));
  }
  for (const id of document.querySelectorAll('[data-state="failed"]')) again(id.id.replace("post-", ""));
}

function message(told, id) {
  const number = Number(id.split(".")[1]);
  const live = number > replayUntil;
  if (live) replaying(false);
  show(told, id, live);
  if (number === replayUntil) setTimeout(() => replaying(false), 200);
  if (live && told.type === "bot") {
    if (steered) on.spoken(told.language.split("-")[0]);
    steered = false;
  }
}

function connected(yes) {
  const words = yes ? "" : say("web-offline");
  if (connection.textContent !== words) connection.textContent = words;
  document.body.classList.toggle("offline", !yes);
}
