// A group, its moderators' room and a member's private chat side by side: who one is, and what is new where.

import { openConversation } from "/static/conversation.js";
import { openLanguages } from "/static/languages.js";
import { openPlaces } from "/static/places.js";
import { door, line, session } from "/static/wire.js";
import { icon, make, offered, onWords, say, speak } from "/static/words.js";
import { openGroup } from "./group.js";

const REMARK_MS = 6000; // so long it says that time has passed

const member = document.getElementById("member");
const letters = document.getElementById("letters");
const later = document.getElementById("later");
const ask = document.getElementById("restart-dialog");

const post = door("/api/community/messages");
const stream = line((last) => `/api/community/stream?as=${me}&after=${last}`, opened);
const places = {
  town: openGroup(document.getElementById("town"), "town", { me: () => me, post, news: () => shown.news("town") }),
  room: openGroup(document.getElementById("room"), "room", { me: moderator, post, news: () => shown.news("room") }),
};

let alone = null; // the private chat
let shown = null; // which place is in view
let me = "";
let epoch = "";
let replayUntil = 0;
const unread = new Set(); // members with a new private message

async function start() {
  await speak(remembered("language") ?? document.documentElement.lang);
  const { members } = offered().town;
  me = members.includes(remembered("member")) ? remembered("member") : members[0];
  onWords(listMembers);
  for (const desk of ["team", "year"]) document.getElementById(`to-${desk}`).hidden = !offered().desks[desk];
  openLanguages(wear);
  alone = openConversation({ locale: () => offered().language, spoken });
  shown = openPlaces();
  member.addEventListener("change", () => become(member.value));
  later.addEventListener("click", passTime);
  openRestart();
  addEventListener("hashchange", saidInLink);
  addEventListener("online", stream.hurry);
  document.addEventListener("visibilitychange", () => document.hidden || stream.hurry());
  become(me);
}

/** Have a session and its group, in the language of the page. */
async function opened() {
  await session();
  const answer = await send("/api/community", { language: offered().language });
  const { out } = await answer.json();
  if (out.includes(me)) places.town.out();
}

async function send(path, words) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(words),
  });
  if (!answer.ok) throw new Error(path);
  return answer;
}

// -- who one is -------------------------------------------------------------------------------------------------------

function moderator() {
  return offered().town.moderator;
}

function listMembers() {
  member.replaceChildren(...offered().town.members.map((id) => new Option(say(`web-person-${id}`), id)));
  name();
}

function name() {
  member.value = me;
  document.getElementById("myself").textContent = say(`web-person-${me}`);
  document.getElementById("moderator").textContent = say(`web-person-${moderator()}`);
  listLetters();
}

async function become(who) {
  me = who;
  epoch = "";
  remember("member", who);
  unread.delete(who);
  name();
  for (const place of Object.values(places)) {
    place.clear();
    place.replaying(true);
  }
  alone.leave();
  try {
    await opened();
  } catch {
    places.town.tell("web-offline"); // the stream tries again
  }
  if (me !== who) return;
  stream.follow({ hello, message, lost: () => places.town.tell("web-offline") });
  alone.as(who);
  saidInLink();
}

function listLetters() {
  letters.replaceChildren(
    ...[...unread].map((who) => {
      const button = make("button", "quiet small", icon("people"), `${say("web-letter")} ${say(`web-person-${who}`)}`);
      button.type = "button";
      button.addEventListener("click", () => {
        become(who);
        document.getElementById("log").focus();
      });
      return make("li", "", button);
    }),
  );
}

// -- what the server tells --------------------------------------------------------------------------------------------

function hello(told) {
  places.town.tell("");
  if (epoch !== told.epoch) {
    if (epoch) for (const place of Object.values(places)) place.clear();
    replayUntil = told.upto;
  }
  epoch = told.epoch;
  setTimeout(() => Object.values(places).forEach((place) => place.replaying(false)), 300);
}

function message(told, id) {
  const live = Number(id.split(".")[1]) > replayUntil;
  if (told.type === "letter") {
    if (!live) return;
    if (told.who === me) return shown.news("alone");
    unread.add(told.who);
    shown.news("alone");
    return listLetters();
  }
  if (told.type === "back") {
    if (live && told.who === me) become(me); // everything that was hidden meanwhile is shown again
    return;
  }
  places[told.in].show(told, live);
}

// -- what the viewer does besides -------------------------------------------------------------------------------------

function help(key) {
  const words = document.getElementById("later-help");
  words.dataset.text = key;
  words.textContent = say(key);
}

async function passTime() {
  later.disabled = true;
  try {
    await send("/api/community/later", {});
    help("web-later-done");
    setTimeout(() => help("web-later-help"), REMARK_MS);
  } catch {
    places.room.tell("web-offline");
  } finally {
    later.disabled = false;
  }
}

/** A link of the bot's that leads to the private chat. */
function saidInLink() {
  const word = /^#start=([\w-]{1,64})$/.exec(location.hash)?.[1];
  if (!word) return;
  history.replaceState(null, "", location.pathname);
  shown.open("alone");
  alone.command("start", word);
}

function openRestart() {
  document.getElementById("restart").addEventListener("click", () => ask.showModal());
  document.getElementById("restart-yes").addEventListener("click", async () => {
    ask.close();
    await session(true);
    unread.clear();
    become(me);
  });
}

async function wear(language) {
  await speak(language);
  remember("language", language);
  try {
    await opened();
  } catch {
    places.town.tell("web-offline");
  }
}

function spoken(code) {
  if (code !== offered().language && offered().languages.some((offer) => offer.code === code)) wear(code);
}

function remember(name, value) {
  try {
    localStorage.setItem(`concordia-community-${name}`, value);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

function remembered(name) {
  try {
    return localStorage.getItem(`concordia-community-${name}`);
  } catch {
    return null;
  }
}

start();
