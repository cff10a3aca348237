// The time that the server tells: in the demo its clock is put forward, and a browser's own may be wrong.

const SLACK = 2; // seconds that a message may be under way

let ahead = 0;
const listeners = [];

/** Unix seconds. */
export const now = () => Date.now() / 1000 + ahead;

/** What time it is by the server. */
export function isNow(at) {
  if (Math.abs(at - now()) <= SLACK) return;
  ahead = at - Date.now() / 1000;
  for (const listener of listeners) listener();
}

/** Something was said at this moment: it is at least so late. */
export function wasSaid(at) {
  if (at > now()) isNow(at);
}

/** Call back when it is suddenly later. */
export const onTime = (listener) => listeners.push(listener);
