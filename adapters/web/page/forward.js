// The dialog to pass on a message that was written elsewhere, with its origin.

const dialog = document.getElementById("forward-dialog");
const form = document.getElementById("forward-form");
const field = (name) => document.getElementById(`forward-${name}`);

/** `send(text, origin)` is called with what was filled in. */
export function openForward(send) {
  document.getElementById("forward").addEventListener("click", () => {
    form.reset();
    dialog.showModal();
    field("text").focus();
  });
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
}
