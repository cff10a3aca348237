// Who reports, who works on cases and who leads, side by side: three private chats of one browser session.

import { openConversation } from "/static/conversation.js";
import { openLanguages } from "/static/languages.js";
import { openPlaces } from "/static/places.js";
import { session } from "/static/wire.js";
import { offered, onWords, say, speak } from "/static/words.js";

const AGAIN_MS = 3000; // until the team is asked for again, when it could not be had
const COMMANDS = { worker: ["cases", "team"], lead: ["cases", "team", "replies"] };

const ask = document.getElementById("restart-dialog");
const remark = document.getElementById("remark");
const example = document.getElementById("example");
const receipt = document.getElementById("receipt");

let chats = {};

async function start() {
  dressRestart();
  await speak(remembered("language") ?? document.documentElement.lang);
  onWords(names);
  openLanguages(wear);
  const places = openPlaces();
  const common = { ready: opened, rests: true };
  const citizen = { ...common, locale: () => offered().team.language, spoken: () => {} };
  chats = { citizen: openConversation({ ...citizen, news: () => places.news("citizen") }, "citizen-") };
  for (const place of ["worker", "lead"]) {
    const commands = () => [...COMMANDS[place].map(described), ...offered().commands.filter(({ name }) => name === "language")];
    const greeting = { kind: "command", name: "cases" };
    const on = { ...common, locale: () => offered().language, spoken, commands, greeting, news: () => places.news(place) };
    chats[place] = openConversation(on, `${place}-`);
  }
  document.getElementById("read").addEventListener("click", () => chats.citizen.command("case", receipt.textContent));
  openRestart();
  begin();
}

const described = (name) => ({ name, description: say(`web-command-${name}`) });

function names() {
  for (const [place, person] of Object.entries(offered().team.people)) {
    document.getElementById(`${place}-name`).textContent = say(`web-person-${person}`);
  }
}

/** Have a session whose people are on the team, in the language of the page; `fresh`: with all cases anew. */
async function opened(fresh = false) {
  await session();
  const answer = await fetch("/api/team", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ language: offered().language, fresh }),
  });
  if (!answer.ok) throw new Error("team");
  receipt.textContent = (await answer.json()).receipt;
  example.hidden = false;
  tell("");
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
  for (const [place, chat] of Object.entries(chats)) {
    chat.leave();
    chat.as(offered().team.people[place]);
  }
}

function tell(key) {
  remark.textContent = key ? say(key) : "";
  if (key) remark.dataset.text = key;
  else delete remark.dataset.text;
}

// -- a new start ------------------------------------------------------------------------------------------------------

function dressRestart() {
  document.getElementById("restart-title").dataset.text = "web-restart-team";
  ask.querySelector("p").dataset.text = "web-restart-team-help";
  document.getElementById("restart-yes").dataset.text = "web-restart-team";
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
    localStorage.setItem(`concordia-team-${name}`, value);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

function remembered(name) {
  try {
    return localStorage.getItem(`concordia-team-${name}`);
  } catch {
    return null;
  }
}

start();
