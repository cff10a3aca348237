// The choice of the page's language, by each language's own name.

import { offered, onWords } from "./words.js";

const languages = document.getElementById("language");

/** `choose(code)` is called with the one to speak. */
export function openLanguages(choose) {
  languages.replaceChildren(
    ...offered().languages.map(({ code, name, dir }) => {
      const option = new Option(name, code);
      option.lang = code;
      option.dir = dir;
      return option;
    }),
  );
  onWords((offer) => (languages.value = offer.language));
  languages.addEventListener("change", () => choose(languages.value));
}
