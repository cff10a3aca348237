// The way to the server: a session, posts in the order they were made, uploads with progress, and the stream of messages.

const RETRY_MS = [500, 1000, 2000, 5000, 10000]; // between tries to reach the server again
const SILENCE_MS = 40000; // no beat for more than two of the server's 15 s: the stream is dead

/** An answer other than 202. `code` is the server's word, "offline" when there was no answer. */
export class NotTaken extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** A new id for a post; the same post sent again keeps it, and is taken once. */
export const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");

/** Ask for a session; `fresh` gives up the one that there is. */
export async function session(fresh = false) {
  const answer = await fetch("/api/session", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ fresh }),
  });
  if (!answer.ok) throw new NotTaken("offline");
}

/** Posts to one door, in the order they were made. `post(words, file, onProgress)` rejects with NotTaken; `onProgress`
 * gets 0 to 1 while a file goes up. */
export function door(path) {
  let queue = Promise.resolve();
  return (words, file = null, onProgress = () => {}) => {
    const sent = queue.then(() => once(path, words, file, onProgress));
    queue = sent.catch(() => {});
    return sent;
  };
}

async function once(path, words, file, onProgress, again = true) {
  const [status, code] = await (file ? upload(path, words, file, onProgress) : plain(path, words));
  if (status === 202) return;
  if (status === 401 && again) {
    await session();
    return once(path, words, file, onProgress, false);
  }
  throw new NotTaken(code);
}

async function plain(path, words) {
  try {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(words),
    });
    return [answer.status, answer.status === 202 ? "" : ((await answer.json()).code ?? "offline")];
  } catch {
    return [0, "offline"];
  }
}

function upload(path, words, file, onProgress) {
  return new Promise((resolve) => {
    const form = new FormData();
    form.append("message", JSON.stringify(words));
    form.append("file", file);
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => event.lengthComputable && onProgress(event.loaded / event.total));
    request.addEventListener("load", () => resolve([request.status, request.response?.code ?? "offline"]));
    for (const end of ["error", "abort", "timeout"]) request.addEventListener(end, () => resolve([0, "offline"]));
    request.send(form);
  });
}

/** A stream of messages. `address(last)` says where it is, after the id of the last message; `ready` is awaited before
 * each try but the first.
 *
 * `follow(on)` begins anew; `on` has hello(hello), message(message, id) and lost(). `hurry()` tries to reach the server
 * now instead of after the pause; `rest()` follows nothing until then. */
export function line(address, ready = session) {
  let stream = null;
  let last = "";
  let tries = 0;
  let timer = 0;
  let watch = 0;
  let handlers = {};

  function hangUp() {
    clearTimeout(timer);
    clearTimeout(watch);
    stream?.close();
    stream = null;
  }

  function connect() {
    hangUp();
    const mine = new EventSource(address(encodeURIComponent(last)));
    stream = mine;
    const alive = () => {
      clearTimeout(watch);
      watch = setTimeout(() => broken(mine), SILENCE_MS);
    };
    mine.addEventListener("hello", (event) => {
      tries = 0;
      alive();
      handlers.hello(JSON.parse(event.data));
    });
    mine.addEventListener("beat", alive);
    mine.addEventListener("message", (event) => {
      alive();
      last = event.lastEventId;
      handlers.message(JSON.parse(event.data), event.lastEventId);
    });
    mine.addEventListener("error", () => broken(mine));
  }

  function broken(mine) {
    if (mine !== stream) return;
    hangUp();
    if (tries > 0) handlers.lost(); // the first try again is quick: no alarm for a blink
    timer = setTimeout(async () => {
      try {
        await ready(); // the browser may have lost its session, or the server may ask for one
      } catch {
        broken(stream);
        return;
      }
      connect();
    }, RETRY_MS[Math.min(tries++, RETRY_MS.length - 1)]);
  }

  return {
    rest: hangUp,
    follow(on) {
      hangUp();
      handlers = on;
      last = "";
      tries = 0;
      connect();
    },
    hurry() {
      if (stream?.readyState === EventSource.OPEN) return;
      tries = 0;
      connect();
    },
  };
}
