// Who one is in the demo: invented people with a chat each, and a new start.

import { session } from "./wire.js";
import { make, onWords, say } from "./words.js";

const panel = document.getElementById("people");
const opener = document.getElementById("people-open");
const list = document.getElementById("persons");
const ask = document.getElementById("restart-dialog");
const wide = matchMedia("(min-width: 60rem)");

let current = "";

/** Show the people, where there are any. `choose(id, language)` is called with the one to be; `language` "": anew. */
export function openPeople(first, choose) {
  current = first;
  onWords((offer) => {
    opener.hidden = offer.persons.length === 0;
    document.getElementById("to-community").hidden = !offer.town;
    for (const desk of ["team", "year"]) document.getElementById(`to-${desk}`).hidden = !offer.desks[desk];
    list.replaceChildren(...offer.persons.map((person, place) => entry(person, place, choose)));
    place();
  });
  wide.addEventListener("change", place);
  document.getElementById("restart").addEventListener("click", () => ask.showModal());
  document.getElementById("restart-yes").addEventListener("click", async () => {
    await session(true);
    ask.close();
    close();
    choose(current, "");
  });
}

function entry(person, place, choose) {
  const name = say(`web-person-${person.id}`);
  const face = make("span", `face face-${place % 4}`, name.charAt(0));
  face.setAttribute("aria-hidden", "true");
  const words = make("span", "person-words", make("strong", "", name), make("span", "", say(`web-person-${person.id}-about`)));
  const button = make("button", "person", face, words);
  button.type = "button";
  button.dataset.person = person.id;
  if (person.id === current) button.setAttribute("aria-current", "true");
  button.addEventListener("click", () => {
    close();
    if (person.id === current) return;
    current = person.id;
    for (const other of list.querySelectorAll("button")) other.toggleAttribute("aria-current", false);
    button.setAttribute("aria-current", "true");
    choose(person.id, person.language);
  });
  return make("li", "", button);
}

/** A column beside the chat where there is room, else a sheet that a button opens. */
function place() {
  const sheet = !wide.matches;
  if (sheet) panel.setAttribute("popover", "auto");
  else panel.removeAttribute("popover");
  panel.hidden = opener.hidden;
  document.body.classList.toggle("with-people", !opener.hidden && !sheet);
}

function close() {
  if (panel.matches(":popover-open")) panel.hidePopover();
}
