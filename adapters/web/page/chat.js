// Concordia's page: the conversation, the language it is shown in, and in the demo the people to be.

import { openConversation } from "./conversation.js";
import { openLanguages } from "./languages.js";
import { openPeople } from "./people.js";
import { session } from "./wire.js";
import { offered, speak } from "./words.js";

let chat = null;
let person = "";
let spokenFor = false; // the language is the person's choice, not the browser's

async function start() {
  await speak(document.documentElement.lang);
  const persons = offered().persons;
  person = (persons.find(({ id }) => id === remembered("person")) ?? persons[0])?.id ?? "";
  if (remembered(`language-${person}`)) await wear(remembered(`language-${person}`));
  else remember(`language-${person}`, offered().language);
  chat = openConversation({ locale: () => (spokenFor ? offered().language : navigator.language), spoken });
  openPeople(person, become);
  openLanguages(async (language) => {
    await wear(language);
    chat.command("language", language);
  });
  await session();
  chat.as(person);
}

async function wear(language) {
  if (language !== offered().language) await speak(language);
  spokenFor = true;
  remember(`language-${person}`, language);
}

/** The person chose a language in the chat: the page speaks it too. */
function spoken(code) {
  const known = offered().languages.some((offer) => offer.code === code);
  if (known && code !== offered().language) wear(code);
}

/** Be someone else, or ("" as language) the same person anew; each keeps the language of their page. */
async function become(who, language) {
  chat.leave();
  person = who;
  remember("person", who);
  if (language) await wear(remembered(`language-${who}`) ?? language);
  chat.as(person);
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
