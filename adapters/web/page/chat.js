// Concordia's page: what the person does becomes posts, what the server tells becomes bubbles.

import { clearComposer, giveBack, openComposer } from "./composer.js";
import { openForward } from "./forward.js";
import { clearLog, heard, note, openLog, progress, replaying, setState, show, showMine, startTyping } from "./log.js";
import { openPeople } from "./people.js";
import { follow, hurry, newId, post, session } from "./wire.js";
import { offered, onWords, say, speak } from "./words.js";

const connection = document.getElementById("connection");
const languages = document.getElementById("language");
const REASONS = { "file-too-large": "web-too-large", "text-too-long": "web-too-long", crowded: "web-crowded" };

let person = "";
let chat = "";
let replayUntil = 0;
let spokenFor = false; // the language is the person's choice, not the browser's
let steered = false; // the newest act was a press or a command: it may have chosen a language
const unsent = new Map(); // post id → how to try it again

async function start() {
  await speak(document.documentElement.lang);
  const persons = offered().persons;
  person = (persons.find(({ id }) => id === remembered("person")) ?? persons[0])?.id ?? "";
  if (remembered(`language-${person}`)) await wear(remembered(`language-${person}`));
  else remember(`language-${person}`, offered().language);
  openLog({ press, command, again });
  openComposer({ text: sendText, files: sendFiles, command });
  openForward(forward);
  openPeople(person, become);
  listLanguages();
  await session();
  addEventListener("online", hurry);
  addEventListener("offline", () => connected(false));
  document.addEventListener("visibilitychange", () => document.hidden || hurry());
  join();
}

// -- what the person does ---------------------------------------------------------------------------------------------

function sendText(text) {
  if (text.startsWith("/")) steered = true;
  send({ kind: "text", text }, { text });
}

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
  showMine({ ...shown, post: id, at: Date.now() / 1000 }, true, "sending", preview);
  const attempt = async () => {
    setState(id, "sending");
    const before = heard();
    try {
      await post({ id, event, label, locale: locale() }, file, (share) => progress(id, share));
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

function join() {
  replaying(true);
  follow(person, { hello, message, lost: () => connected(false) });
}

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
    const greet = { id: `joined-${told.epoch}`, event: { kind: "joined" }, locale: locale() };
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
  if (live && told.type === "bot") followLanguage(told.language);
}

function connected(yes) {
  const words = yes ? "" : say("web-offline");
  if (connection.textContent !== words) connection.textContent = words;
  document.body.classList.toggle("offline", !yes);
}

// -- language and person ----------------------------------------------------------------------------------------------

function listLanguages() {
  languages.replaceChildren(
    ...offered().languages.map(({ code, name, dir }) => {
      const option = new Option(name, code);
      option.lang = code;
      option.dir = dir;
      return option;
    }),
  );
  onWords((offer) => (languages.value = offer.language));
  languages.addEventListener("change", async () => {
    await wear(languages.value);
    command("language", languages.value);
  });
}

async function wear(language) {
  if (language !== offered().language) await speak(language);
  spokenFor = true;
  remember(`language-${person}`, language);
}

/** The person chose a language in the chat: the page speaks it too. */
function followLanguage(language) {
  const code = language.split("-")[0];
  const known = offered().languages.some((offer) => offer.code === code);
  if (steered && known && code !== offered().language) wear(code);
  steered = false;
}

const locale = () => (spokenFor ? offered().language : navigator.language);

/** Be someone else, or ("" as language) the same person anew; each keeps the language of their page. */
async function become(who, language) {
  chat = "";
  person = who;
  unsent.clear();
  clearLog();
  clearComposer();
  remember("person", who);
  if (language) await wear(remembered(`language-${who}`) ?? language);
  join();
}

function remember(name, value) {
  try {
    localStorage.setItem(`concordia-${name}`, value);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

function remembered(name) {
  try {
    return localStorage.getItem(`concordia-${name}`);
  } catch {
    return null;
  }
}

start();
