// Backup files: made from what is open, opened and tried out without touching it, restored when the person says so.
import { backupAge } from "./backup_age.js";
import { saveFile } from "./files.js";
import { coreWorker } from "./programs.js";
import { chooseBackup, makeBackup } from "./store/backup.js";
import { fault } from "./store/fault.js";
import { deletions } from "./store/deletions.js";
import { calibratedRounds, makeKeyring } from "./store/keyring.js";
import { stampOf } from "./store/sealed_file.js";
import { backedUp, backupNoted, inWords } from "./store/witness.js";

const importedId = (study) => /^imported:(.+)$/.exec(JSON.parse(study).workforce)?.[1];
const sampleOf = (workforce) => /^sample:(.+)$/.exec(workforce)?.[1] ?? "council";

/**
 * `program`: the app's module; `jobs`: of jobs.js; `newPassphrase(typed)` checks one typed twice; `keepsPeople()`: whether
 * imported people are kept where they can be; `showCode(code)` has a recovery code shown for printing.
 */
export function createBackups({ kept, keeper, workforces, program, jobs, newPassphrase, keepsPeople, showCode }) {
  let chosen = null;  // {name, file, inside, contents}: read, then opened
  let ownCode = false;
  let noted = {};  // where the witness is not used

  const source = () => JSON.parse(program.backup_source());
  const age = () => backupAge(kept ? backupNoted() : noted, Date.now());

  /** The people that the study needs, as {id, text}. */
  async function peopleOf({ study, people }) {
    if (people === "reading") throw fault("reading", "The people of this study are still being read. Try again in a moment.");
    if (people !== "imported") return [];
    const { ok, value, errors } = JSON.parse(await jobs.call("workforce_to_keep"));
    if (!ok) throw fault("reading", errors[0].detail);
    const named = importedId(study);
    if (!named || named === value.id) return [value];
    return [{ id: named, text: await workforces.text(named) }];
  }

  /** As the vault opens, where it is open; else a keyring of the file's own, with its code. */
  const ringFor = async (typed) => keeper.ring() ?? makeKeyring(newPassphrase(typed), await calibratedRounds());

  async function back_up(typed) {
    const { schema, ...open } = source();
    const people = await peopleOf(open);
    const text = people.length > 0 ? JSON.stringify({ ...JSON.parse(open.study), workforce: `imported:${people[0].id}` }) : open.study;
    const made = new Date();
    const ring = await ringFor(typed);
    const bytes = await makeBackup(ring, { made, study: { schema, text }, workforces: people });
    const name = `backup-${stampOf(made)}.turnpoint`;
    saveFile({ name, type: "application/octet-stream", text: bytes });
    if (kept) backedUp(name, open.people === "imported");
    else noted = { backup_at: made.getTime() };
    if (!ring.code) return;
    showCode(ring.code);
    ownCode = true;
  }

  async function check_backup({ passphrase, recovery_code: code }) {
    const inside = await chosen.file.openWith(code === undefined ? { passphrase } : { code });
    if (inside.study.schema > source().schema) throw fault("backup", "A newer version of Turnpoint made this file. Open it with that version. Nothing was changed.");
    chosen.inside = inside;
    chosen.contents = await triedOut(inside);
  }

  async function restore_backup() {
    const { inside } = chosen;
    const { study, people, persons } = await withoutDeleted(inside);
    if (encrypts(inside)) await keeper.adopt(inside.ring);
    const number = people ? jobs.keep(new Blob([people])) : -1;
    const left = persons === 0 ? "" : `, without ${persons === 1 ? "a colleague who was" : `${persons} colleagues who were`} deleted here since,`;
    const wrong = program.restore(study, number, inWords(inside.made) + left);
    if (wrong) throw fault("backup", wrong);
    chosen = null;
  }

  /** A backup from before a deletion still holds who was deleted. */
  async function withoutDeleted(inside) {
    const since = (await deletions(kept)).filter(({ at }) => at > inside.made.getTime());
    const people = peopleIn(inside)?.text ?? "";
    if (since.length === 0) return { study: inside.study.text, people, persons: 0 };
    const { ok, value, errors } = JSON.parse(await jobs.call("without_deleted", inside.study.text, people, JSON.stringify(since)));
    if (!ok) throw fault("backup", errors[0].detail);
    return value;
  }

  /** People are never kept unsealed: a vault without a key takes the backup's over. */
  const encrypts = (inside) => Boolean(peopleIn(inside)) && keepsPeople() && keeper.possible() && !keeper.encrypted();

  return {
    peopleOf,
    deeds: {
      back_up,
      check_backup,
      restore_backup,
      leave_backup() {
        chosen = null;
      },
      put_back: () => program.put_back(),
    },

    /** Reads a file that a person chose, as far as that goes without a key. */
    async choose(file) {
      chosen = null;
      chosen = { name: file.name, file: await chooseBackup(file) };
    },

    codePutAway() {
      ownCode = false;
    },

    /** For the program: web/app/backup.h. */
    view() {
      const { at, days, changes, due } = age();
      return {
        last: at ? inWords(at) : "",
        days, changes, due,
        own_code: ownCode,
        file: chosen?.name ?? "",
        made: chosen ? inWords(chosen.file.made) : "",
        contents: chosen?.contents ? { ...chosen.contents, encrypts: encrypts(chosen.inside) } : null,
      };
    },
  };
}

const peopleIn = ({ study, workforces }) => workforces.find(({ id }) => id === importedId(study.text));

/** What is inside, worked out from the file alone by a worker of its own: nothing that is open changes. */
async function triedOut(inside) {
  const people = peopleIn(inside);
  const worker = coreWorker();
  const ask = (message) => new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(fault("backup", event.message));
    worker.onmessage = ({ data }) => {
      if (data.broken) return reject(fault("backup", data.broken));
      if (!data.text) return undefined;
      const { ok, value, errors } = JSON.parse(data.text);
      return ok ? resolve(value) : reject(fault("backup", `What is in this file cannot be used: ${errors[0].detail} Nothing was changed.`));
    };
    worker.postMessage(message);
  });
  try {
    const { workforce: named, synthetic } = JSON.parse(inside.study.text);
    const loaded = await ask(people ? { id: 1, call: "import_kept", args: [], files: [new Blob([people.text])] }
      : synthetic ? { id: 1, call: "synthesize", args: [JSON.stringify(synthetic)] }
        : named === "own" ? { id: 1, call: "begin_own", args: [] }
          : { id: 1, call: "load_sample", args: [sampleOf(named)] });
    const compared = await ask({ id: 2, call: "compare", args: [inside.study.text] });
    // Entries by hand change who is there.
    const { people: count, spells } = compared.workforce ?? loaded.workforce ?? loaded;
    const missing = !people && named.startsWith("imported");
    return {
      old_policy: compared.old.name,
      new_policy: compared.new.name,
      from: compared.from,
      to: compared.to,
      workforce: missing ? "missing" : people ? "imported" : synthetic ? "synthetic" : named === "own" ? "own" : "sample",
      people: missing ? 0 : count,
      spells: missing ? 0 : spells,
      meet_old: missing ? 0 : compared.old.any_trigger.people,
      meet_new: missing ? 0 : compared.new.any_trigger.people,
    };
  } finally {
    worker.terminate();
  }
}
