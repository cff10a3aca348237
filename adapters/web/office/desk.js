// Three private chats of one browser session side by side: who writes to Concordia, and members of the team.

import { openConversation } from "/static/conversation.js";
import { openLanguages } from "/static/languages.js";
import { openPlaces } from "/static/places.js";
import { session } from "/static/wire.js";
import { offered, onWords, say, speak } from "/static/words.js";

const AGAIN_MS = 3000; // until the team is asked for again, when it could not be had

const page = document.body.dataset.page;
const ask = document.getElementById("restart-dialog");
const remark = document.getElementById("remark");

let people = []; // of each place, as long as the page is open: {name, person, language, commands}
let chats = {};
let seated = () => {};
let reading = ""; // the place in which one did something last, "" for none

/** Open the page: `start(chats)` is called with its chats by place, `sat(told)` with what the server tells whenever its
 * people have their places. */
export async function openDesk({ start = () => {}, sat = () => {} }) {
  document.getElementById(`to-${page}`).remove();
  dressRestart();
  await speak(remembered("language") ?? document.documentElement.lang);
  people = offered().desks[page];
  onWords(names);
  openLanguages(wear);
  const places = openPlaces();
  for (const place of people) chats[place.name] = openConversation(listens(place, places), `${place.name}-`);
  seated = sat;
  for (const act of ["pointerdown", "keydown"]) addEventListener(act, (event) => (reading = event.target.closest?.(".place")?.id ?? ""), true);
  openRestart();
  start(chats);
  begin();
}

/** What a place's chat does: who is on the team speaks the language of the page, all others their own. */
function listens({ name, language, commands }, places) {
  const common = { ready: opened, rests: true, news: () => places.news(name), attended: () => reading === name };
  if (commands.length === 0) return { ...common, locale: () => language || offered().language, spoken: () => {} };
  const described = (command) => ({ name: command, description: say(`web-command-${command}`) });
  const listed = () => [...commands.map(described), ...offered().commands.filter(({ name }) => name === "language")];
  const greeting = { kind: "command", name: commands[0] };
  return { ...common, locale: () => offered().language, spoken, commands: listed, greeting };
}

function names() {
  for (const { name, person } of people) document.getElementById(`${name}-name`).textContent = say(`web-person-${person}`);
}

/** Have a session whose people have their places, in the language of the page; `fresh`: all on their desks is there anew. */
async function opened(fresh = false) {
  await session();
  seated(await told(`/api/${page}`, { language: offered().language, fresh }));
  tell("");
}

/** Post something about the page itself; what the server answers. Throws where it does not. */
export async function told(path, words) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(words),
  });
  if (!answer.ok) throw new Error(path);
  return answer.json();
}

/** The team first, or the first words of its people would be those of strangers. */
async function begin(fresh = false) {
  try {
    await opened(fresh);
  } catch {
    tell("web-offline");
    setTimeout(begin, AGAIN_MS, fresh);
    return;
  }
  for (const { name, person } of people) {
    chats[name].leave();
    chats[name].as(person);
  }
}

/** A remark about the page, by its key; "" for none. */
export function tell(key) {
  remark.textContent = key ? say(key) : "";
  if (key) remark.dataset.text = key;
  else delete remark.dataset.text;
}

// -- a new start ------------------------------------------------------------------------------------------------------

function dressRestart() {
  document.getElementById("restart-title").dataset.text = `web-restart-${page}`;
  ask.querySelector("p").dataset.text = `web-restart-${page}-help`;
  document.getElementById("restart-yes").dataset.text = `web-restart-${page}`;
}

function openRestart() {
  document.getElementById("restart").addEventListener("click", () => ask.showModal());
  document.getElementById("restart-yes").addEventListener("click", async () => {
    ask.close();
    for (const chat of Object.values(chats)) chat.leave();
    await session(true).catch(() => {});
    begin(true);
  });
}

// -- languages --------------------------------------------------------------------------------------------------------

async function wear(language) {
  await speak(language);
  remember("language", language);
  await opened().catch(() => tell("web-offline"));
}

function spoken(code) {
  if (code !== offered().language && offered().languages.some((offer) => offer.code === code)) wear(code);
}

function remember(name, value) {
  try {
    localStorage.setItem(`concordia-${page}-${name}`, value);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

function remembered(name) {
  try {
    return localStorage.getItem(`concordia-${page}-${name}`);
  } catch {
    return null;
  }
}
