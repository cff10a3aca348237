// The dialog to pass on a message that was written elsewhere, with its origin.

const dialog = document.getElementById("forward-dialog");
const form = document.getElementById("forward-form");
const field = (name) => document.getElementById(`forward-${name}`);

let send = () => {}; // of the conversation in which it was opened

/** `sends(text, origin)` is called with what was filled in, where `button` opened it. */
export function openForward(button, sends) {
  button.addEventListener("click", () => {
    send = sends;
    form.reset();
    dialog.showModal();
    field("text").focus();
  });
}

for (const button of document.querySelectorAll("dialog [data-close]")) {
  button.addEventListener("click", () => button.closest("dialog").close());
}
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = field("text").value.trim();
  if (!text) return field("text").focus();
  dialog.close();
  send(text, { kind: field("kind").value, name: field("name").value.trim() || null, link: field("link").value.trim() || null });
});
