// Who follows the Year, who writes to all who do, and who lets it go out: with a clock that can be put forward.

import { isNow, now, onTime } from "/static/time.js";
import { offered, onWords } from "/static/words.js";
import { openDesk, tell, told } from "./desk.js";

const LOOK_MS = 1000; // between two looks at the clock
const HOME = "Europe/Brussels"; // the days and hours of the Year are Belgium's, wherever the browser is

const shown = document.getElementById("now");
const moved = document.getElementById("moved");
const jumps = [...document.querySelectorAll("#clock [data-to]")];

openDesk({
  start() {
    document.querySelector("#publisher .place-top").append(document.getElementById("crowd"));
    onWords(show);
    onTime(show);
    setInterval(show, LOOK_MS);
    for (const button of jumps) button.addEventListener("click", () => jump(button.dataset.to));
  },
  sat: (said) => isNow(said.now),
});

/** Let time pass for everybody in the demo. */
async function jump(to) {
  for (const button of jumps) button.setAttribute("aria-disabled", "true");
  try {
    isNow((await told("/api/clock", { to })).now);
    moved.textContent = words();
    tell("");
  } catch {
    tell("web-offline");
  }
  for (const button of jumps) button.removeAttribute("aria-disabled");
}

function show() {
  const text = words();
  if (shown.textContent === text) return;
  shown.textContent = text;
  shown.dateTime = new Date(now() * 1000).toISOString();
}

function words() {
  const parts = { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  return new Intl.DateTimeFormat(`${offered().language}-BE`, { ...parts, timeZone: HOME }).format(now() * 1000);
}
