// One person deleted for good: the study and the people without them take the place of what is open; then everything kept before it goes,
// and with it the key that could open a copy of it.
import { copiesOf, dropCopies } from "./store/copy.js";
import { deletions, markOf, noteDeletion } from "./store/deletions.js";
import { fault } from "./store/fault.js";
import { backupsMade, inWords } from "./store/witness.js";

const waitMs = 100, mostWaits = 1200;  // two minutes: slow devices save slowly
const pause = () => new Promise((later) => setTimeout(later, waitMs));
const counted = (number, one, many) => `${number} ${number === 1 ? one : many}`;

/** `program`, `jobs`, `keeper`, `workforces`, `peopleOf`: as in backups.js; `keepsPeople()` too. `changed()` has the program draw and save. */
export function createDeleting({ kept, keeper, workforces, program, jobs, peopleOf, keepsPeople, changed }) {
  let noted = [];

  async function savedAlone() {
    for (let wait = 0; wait < mostWaits; ++wait) {
      if (program.saved_alone()) return;
      await pause();
    }
    throw fault("unsaved", "The study is without this colleague, but older saved versions could not be removed yet. Choose Retry beside the line on saving, then open the page anew: it goes on by itself.");
  }

  // What is kept is the study alone, under the newest key; the second copy keeps one record more, which goes here.
  async function dropWhatWas(people) {
    await savedAlone();
    if (!kept) return;
    const [newest, ...older] = (await copiesOf("journal")).sort().reverse();
    if (newest) await dropCopies("journal", older);
    await workforces.dropOthers(people);
    if (keeper.isBetweenKeys()) await keeper.dropOlderKeys();
  }

  function inSentences({ spells, rows }, at) {
    const files = backupsMade().filter(({ people }) => people).map(({ name }) => name);
    const copies = !kept ? "Nothing is kept here besides."
      : keeper.sealsByDataKey() ? "Older saved versions in this browser were removed, and the key that opened them is gone."
        : "Older saved versions in this browser were removed.";
    const still = files.length === 0 ? "No backup file with imported people was made here, as far as this browser knows."
      : `Backup files made here that may still hold the colleague: ${files.join(", ")}. Delete those you no longer need; restored here, they leave the colleague out.`;
    return `Deleted on ${inWords(at)}: one colleague, ${counted(spells, "absence", "absences")} and ${counted(rows, "row", "rows")} of the record. ${copies} ${still}`;
  }

  // Noted before and after, so that one that ends with its page goes on when what is kept is opened again.
  async function carryOut(begun) {
    const { study, people: kind } = JSON.parse(program.backup_source());
    const [present] = await peopleOf({ study, people: kind });
    const { ok, value, errors } = JSON.parse(await jobs.call("without_deleted", study, present?.text ?? "", JSON.stringify([begun])));
    if (!ok) throw fault("deletion", errors[0].detail);
    if (value.persons === 0 && !begun.told) throw fault("deletion", "Nothing is held about this colleague. Nothing was changed.");
    const entry = { ...begun, told: begun.told ?? inSentences(value, begun.at) };
    if (keeper.open() && !keeper.isBetweenKeys()) await keeper.beginNewKey();
    await noteDeletion(entry, kept);
    const keeps = keeper.open() && keepsPeople() && value.people !== "";
    if (keeps) await workforces.keep(value.id, value.people);
    const named = keeps ? JSON.stringify({ ...JSON.parse(value.study), workforce: `imported:${value.id}` }) : value.study;
    jobs.forgetFiles();
    const number = !keeps && value.people ? jobs.keep(new Blob([value.people])) : -1;
    const wrong = program.forget(named, number, "The colleague was deleted.");
    if (wrong) throw fault("deletion", wrong);
    changed();
    await dropWhatWas(keeps ? value.id : undefined);
    await noteDeletion({ ...entry, done: true }, kept);
    noted = await deletions(kept);
  }

  return {
    delete_person: async (typed, employeeId) => carryOut({ ...(await markOf(employeeId)), at: Date.now() }),

    async finish() {
      noted = await deletions(kept);
      const [last] = noted;
      if (!last || last.done) return;
      await savedAlone();
      while (JSON.parse(program.backup_source()).people === "reading") await pause();
      await carryOut(last);
    },

    /** For the program: what each did, newest first. */
    told: () => noted.filter(({ done }) => done).map(({ told }) => told),
  };
}
