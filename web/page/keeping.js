// How what is kept in this browser is protected: passphrases go from the page's own fields to store/keeper.js and never
// into the program, whose memory cannot be wiped; the program learns only what became of them (web/app/keeping.h).
import { createBackups } from "./backups.js";
import { createCaseFiles } from "./case_files.js";
import { createDeleting } from "./deleting.js";
import { device } from "./device.js";
import { createIdle } from "./idle.js";
import { fault } from "./store/fault.js";
import { openKeeper, plainKeeper } from "./store/keeper.js";
import { keptWorkforces } from "./store/workforces.js";

/**
 * `kept`: whether anything is kept here at all; elsewhere there are backup files only. `program` and `jobs`: for those, as
 * backups.js says. `show(text)` tells the program; `secrets()` takes what stands in the password fields; `unlocked(keeper)` is called
 * once there is a key, or none is needed; `sealed()` when what was saved before is to be saved again; `mayLock()` says
 * whether everything is saved.
 */
export async function createKeeping({ kept, program, jobs, show, secrets, unlocked, sealed, mayLock }) {
  const keeper = kept ? await openKeeper() : plainKeeper;
  const workforces = keptWorkforces(keeper);
  const state = {
    busy: false,
    error: "",
    done: 0,
    persistence: "",
    lock_minutes: Number(device.read("lock_minutes")) || 10,
    keeps: device.read("keep_people") !== "false",
  };
  let code = "";

  function protection() {
    if (!keeper.possible()) return "unavailable";
    if (!keeper.encrypted()) return "none";
    return keeper.open() ? "open" : "locked";
  }

  function tell() {
    const { busy, error, done, lock_minutes, persistence } = state;
    const told = { protection: protection(), busy, error, done, has_code: code !== "", lock_minutes, persistence, keep_people: keeper.open() && state.keeps, backup: backups.view(), case_file: cases.chosen(), deletions: deleting.told() };
    if (!show(JSON.stringify(told))) console.error("the program did not understand how what is kept is protected");
  }

  // Reloading is what forgets: nothing else wipes a page's memory. What is not saved would go with it.
  async function lock() {
    document.activeElement?.blur();  // ends a draft, which makes it an edit
    for (let wait = 0; wait < 30; ++wait) {
      await new Promise((later) => setTimeout(later, 100));
      if (mayLock()) return location.reload();
    }
    throw fault("unsaved", "Not locked: something is not saved yet. Choose Retry, or save a copy, then lock.");
  }

  // Where saving fails, an open page is better than a lost edit.
  const idle = createIdle({ minutes: () => state.lock_minutes, rest: () => keeper.open() && mayLock() && location.reload() });

  function newPassphrase({ passphrase, passphrase_again: again }) {
    if (passphrase !== again) throw fault("passphrase", "The two new passphrases are not the same. Type them again.");
    return passphrase;
  }

  const backups = createBackups({
    kept, keeper, workforces, program, jobs, newPassphrase,
    keepsPeople: () => state.keeps,
    showCode(made) {
      code = made;
    },
  });

  const cases = createCaseFiles({ program, jobs, newPassphrase });

  const deleting = createDeleting({ kept, keeper, workforces, program, jobs, peopleOf: backups.peopleOf, keepsPeople: () => state.keeps, changed: tell });

  // Each takes the typed secrets, by field.
  const deeds = {
    ...backups.deeds,
    ...cases.deeds,
    delete_person: deleting.delete_person,
    async encrypt(typed) {
      code = await keeper.encrypt(newPassphrase(typed));
      sealed();
    },
    async unlock({ passphrase }) {
      await keeper.unlock({ passphrase });
      opened();
    },
    async recover({ recovery_code, ...typed }) {
      await keeper.changePassphrase({ code: recovery_code }, newPassphrase(typed));
      opened();
    },
    change_passphrase: ({ passphrase_now, ...typed }) => keeper.changePassphrase({ passphrase: passphrase_now }, newPassphrase(typed)),
    put_away_code() {
      code = "";
      backups.codePutAway();
    },
    print_code: () => print(),
    lock,
    lock_after(typed, minutes) {
      state.lock_minutes = Number(minutes);
      device.write("lock_minutes", minutes);
      idle.stir();
    },
    async keep_people(typed, keeps) {
      state.keeps = keeps === "true";
      device.write("keep_people", keeps);
      if (!state.keeps) await workforces.forget();
    },
  };

  async function carryOut(deed, value) {
    const typed = secrets();
    await attempt(() => deeds[deed](typed, value));
  }

  async function attempt(deed) {
    state.busy = true;
    state.error = "";
    tell();
    try {
      await deed();
      state.done += 1;
    } catch (error) {
      state.error = error.message;
    }
    state.busy = false;
    tell();
  }

  // Once there is something to keep, the browser is asked not to delete it; some ask the person.
  let asked = false;
  async function askToPersist() {
    if (asked || !navigator.storage?.persist) return;
    asked = true;
    state.persistence = (await navigator.storage.persist()) ? "granted" : "refused";
    tell();
  }

  // What was deleted before is told, and a deletion that was cut short goes on, once what is kept is open.
  function opened() {
    unlocked(keeper);
    deleting.finish().then(tell, (error) => console.warn(`a deletion waits to be ended: ${error.message}`));
  }

  tell();
  if (protection() !== "locked") opened();
  return {
    keeper,
    workforces,
    carryOut,
    askToPersist,
    /** Something was kept: the last backup is one change older. */
    tell,
    /** A person chose this file as a backup. */
    openBackup: (file) => protection() !== "locked" && attempt(() => backups.choose(file)),
    /** A person chose this file as that of a case. */
    openCase: (file) => protection() !== "locked" && attempt(() => cases.choose(file)),
    /** What the program's page_text shows. */
    pageText: (id) => (id === "recovery_code" ? code : ""),
  };
}
