// Carries out the vault's actions and reports what became of them. It decides nothing: web/store/vault.h does.
import { ownerLock } from "./store/lock.js";
import { places } from "./store/databases.js";
import { storeFiles } from "./store/files.js";
import { plainKeeper } from "./store/keeper.js";
import { witnessed } from "./store/witness.js";

// `program` is the app's module: FS, IDBFS, vault_event, vault_actions, vault_bytes. `keeper` seals (store/keeper.js).
// `changed` is called after each event, `kept` after an edit was put. `timer(call, ms)` is for tests that cannot wait.
export function startStore(program, { keeper = plainKeeper, changed = () => {}, kept = () => {}, timer = (call, ms) => setTimeout(call, ms) } = {}) {
  const report = (text, bytes = new Uint8Array()) => {
    if (!program.vault_event(text, bytes)) console.error(`the vault did not understand: ${text}`);
    pump();
    changed();
  };
  const deeds = { ...storeFiles(program, keeper, report), ...ownerLock(places.lock, report) };

  // Fetches what the vault wants done. To be called after the app itself gave the vault an event.
  function pump() {
    for (const line of program.vault_actions().split("\n")) {
      if (line) carryOut(line);
    }
  }

  function carryOut(line) {
    const [ticket, kind, limitMs, number, name] = line.split("\t");
    const action = { number: Number(number), name };
    if (kind === "write" || kind === "append") action.bytes = bytesOf(program.vault_bytes(Number(ticket)));
    const done = Promise.resolve().then(() => deeds[kind](action));
    if (ticket === "0") return done.catch((error) => console.error(`${kind}: ${error}`));
    let stop = () => {};
    const late = new Promise((resolve, reject) => {
      const id = timer(() => reject(Object.assign(new Error(kind), { name: "late" })), Number(limitMs));
      stop = () => clearTimeout(id);
    });
    Promise.race([done, late]).then(
      (answer) => {
        report(textOfAnswer(ticket, answer ?? {}), bytesOf(answer?.bytes));
        if (kind === "append") kept();
      },
      (error) => report(textOfError(ticket, error)),
    ).finally(stop);
  }

  report(witnessed());
  report("start");
  return { pump };
}

// A copy: what came out of the program may be a view of its memory.
function bytesOf(bytes) {
  return new Uint8Array(bytes ?? []);
}

function textOfAnswer(ticket, { epoch, local = [], remote = [], days = [], found }) {
  const lines = [`done\t${ticket}`];
  if (epoch !== undefined) lines.push(`epoch\t${epoch}`);
  for (const name of local) lines.push(`local\t${name}`);
  for (const name of remote) lines.push(`remote\t${name}`);
  for (const [name, day] of days) lines.push(`day\t${day}\t${name}`);
  if (found) lines.push("found");
  return lines.join("\n");
}

function textOfError(ticket, error) {
  const plain = (text) => String(text ?? "").replace(/[\u0000-\u001f]/g, " ");
  return `failed\t${ticket}\t${plain(error?.name) || "Error"}\t${plain(error?.message ?? error)}`;
}
