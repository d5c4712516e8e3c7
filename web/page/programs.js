// Where the two programs come from: files beside this page or, in the single file, the page itself.
import { ownScript } from "./scripts.js";

const mostHelpers = 3;

/** The bytes of an element of the single file; nothing elsewhere. */
function embedded(id) {
  const text = document.getElementById(id)?.textContent;
  return text && Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

export async function appProgram() {
  const inside = embedded("app-program");
  if (inside) return inside.buffer;
  return (await fetch(new URL("../program/turnpoint-app.wasm", import.meta.url))).arrayBuffer();
}

/** A worker that runs the core program. */
export function coreWorker() {
  const script = embedded("core-worker");
  if (!script) return new Worker(ownScript(new URL("../worker/worker.js", import.meta.url)), { type: "module" });
  // From disk a worker cannot read files, and may only be a classic script made here.
  const url = new URL(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
  const worker = new Worker(ownScript(url));
  worker.postMessage({ program: embedded("core-program") });
  return worker;
}

/**
 * Workers that count for the core program's, one fewer than there are processors: {worker, port}, the port's other end
 * being theirs. None in the single file: its programs would have to be handed over as often.
 */
export function helperWorkers() {
  if (embedded("core-worker")) return [];
  const wanted = Math.min(mostHelpers, Math.max(0, (navigator.hardwareConcurrency || 1) - 1));
  return Array.from({ length: wanted }, () => {
    const worker = new Worker(ownScript(new URL("../worker/helper.js", import.meta.url)), { type: "module" });
    const { port1, port2 } = new MessageChannel();
    worker.postMessage({ port: port2 }, [port2]);
    return { worker, port: port1 };
  });
}

export async function licences() {
  const inside = embedded("licences");
  if (inside) return new TextDecoder().decode(inside);
  const answer = await fetch(new URL("../licences.txt", import.meta.url));
  return answer.ok ? answer.text() : "";
}
