// Where the person writes: text, files from the disk, the clipboard or dropped, and the list of commands.

import { icon, make, offered, onWords, say, size } from "./words.js";

/** The field below the ids with this `prefix`. `on` has text(text), files(files, caption) and command(name); `listed()` are
 * the commands to choose from. */
export function openComposer(on, listed, prefix = "") {
  const part = (name) => document.getElementById(`${prefix}${name}`);
  const [form, text, tray, picker, drop, commands] = ["composer", "text", "tray", "files", "drop", "commands"].map(part);
  const place = form.closest(".chat");

  let chosen = []; // {file, item}: files that wait for "send"

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const words = text.value.trim();
    const files = chosen.map(({ file }) => file);
    if (!words && !files.length) return text.focus();
    text.value = "";
    grow();
    emptyTray();
    if (files.length) on.files(files, words);
    else on.text(words);
    if (!matchMedia("(pointer: coarse)").matches) text.focus();
  });
  text.addEventListener("input", grow);
  text.addEventListener("keydown", (event) => {
    // On a touch screen Enter is how one makes a line; there the button sends.
    const sends = event.key === "Enter" && !event.shiftKey && !event.isComposing && !matchMedia("(pointer: coarse)").matches;
    if (!sends) return;
    event.preventDefault();
    form.requestSubmit();
  });
  text.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (!files.length) return;
    event.preventDefault();
    take(files);
  });
  part("attach").addEventListener("click", () => picker.click());
  picker.addEventListener("change", () => {
    take([...picker.files]);
    picker.value = "";
  });
  acceptDrops();
  onWords(listCommands);

  /** Give words back that could not be sent. */
  function giveBack(words) {
    text.value = text.value ? `${words}\n${text.value}` : words;
    grow();
  }

  /** Another person: nothing of this one stays. */
  function clear() {
    text.value = "";
    grow();
    emptyTray();
  }

  function grow() {
    text.style.height = "auto";
    text.style.height = `${Math.min(text.scrollHeight, 200)}px`;
  }

  function take(files) {
    for (const file of files) {
      const remove = make("button", "plain small", icon("close"));
      remove.type = "button";
      remove.setAttribute("aria-label", `${say("web-remove")}: ${file.name}`);
      const name = make("bdi", "file-name", file.name);
      const item = make("li", "file", icon(file.type.startsWith("image/") ? "photo" : "file"), name, make("span", "file-size", size(file.size)), remove);
      if (file.size > offered().fileLimit) item.append(make("span", "too-large", say("web-too-large")));
      const entry = { file, item };
      remove.addEventListener("click", () => {
        chosen = chosen.filter((other) => other !== entry);
        item.remove();
        text.focus();
      });
      chosen.push(entry);
      tray.append(item);
    }
    text.focus();
  }

  function emptyTray() {
    chosen = [];
    tray.replaceChildren();
  }

  function acceptDrops() {
    let depth = 0;
    const bringsFiles = (event) => event.dataTransfer?.types.includes("Files");
    const here = (event) => document.querySelectorAll(".chat").length === 1 || place.contains(event.target);
    addEventListener("dragenter", (event) => {
      if (!bringsFiles(event) || !here(event)) return;
      depth += 1;
      drop.hidden = false;
    });
    addEventListener("dragleave", (event) => {
      if (!bringsFiles(event) || !here(event)) return;
      depth = Math.max(0, depth - 1);
      drop.hidden = depth === 0;
    });
    addEventListener("dragover", (event) => bringsFiles(event) && event.preventDefault());
    addEventListener("drop", (event) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      depth = 0;
      drop.hidden = true;
      if (here(event)) take([...event.dataTransfer.files]);
    });
  }

  function listCommands() {
    commands.replaceChildren(
      ...listed().map(({ name, description }) => {
        const word = make("span", "command-name", `/${name}`);
        word.dir = "ltr";
        const button = make("button", "command-item", word, make("span", "", description));
        button.type = "button";
        button.addEventListener("click", () => {
          commands.hidePopover();
          on.command(name);
        });
        return button;
      }),
    );
    commands.onkeydown = (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const buttons = [...commands.querySelectorAll("button")];
      buttons.at((buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length).focus();
    };
    commands.ontoggle = (event) => event.newState === "open" && commands.querySelector("button")?.focus();
  }

  return { clear, giveBack };
}
