// Who reports, who works on cases and who leads: with a receipt to try.

import { openDesk } from "./desk.js";

const example = document.getElementById("example");
const receipt = document.getElementById("receipt");

openDesk({
  start({ citizen }) {
    document.querySelector("#citizen .place-top").append(example);
    document.getElementById("read").addEventListener("click", () => citizen.command("case", receipt.textContent));
  },
  sat(told) {
    receipt.textContent = told.receipt;
    example.hidden = false;
  },
});
