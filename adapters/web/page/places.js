// Places side by side; on a small screen one of them, with tabs that say where something is new.

import { make, say } from "./words.js";

/** `open(place)` shows a place, `news(place)` marks the tab of one that is not in view. */
export function openPlaces() {
  const tabs = [...document.querySelectorAll("#tabs button")];
  let acted = false; // what comes before one has done anything is no news

  for (const tab of tabs) tab.addEventListener("click", () => open(tab.dataset.place));
  if (!tabs.some((tab) => tab.getAttribute("aria-current"))) open(tabs[0].dataset.place);
  for (const act of ["pointerdown", "keydown"]) addEventListener(act, () => (acted = true), { once: true });

  function open(place) {
    for (const section of document.querySelectorAll(".place")) section.classList.toggle("current", section.id === place);
    for (const tab of tabs) {
      tab.toggleAttribute("aria-current", false);
      if (tab.dataset.place !== place) continue;
      tab.setAttribute("aria-current", "true");
      tab.querySelector(".new")?.remove();
    }
  }

  function news(place) {
    const tab = tabs.find((one) => one.dataset.place === place);
    if (!acted || tab.getAttribute("aria-current") || tab.querySelector(".new")) return;
    tab.append(make("span", "new", make("span", "unseen", say("web-new"))));
  }

  return { open, news };
}
