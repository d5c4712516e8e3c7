// A note outside the databases of which edit was begun and which was kept, so that a loss is never taken for a fresh start
// and a lost edit is told; and of when the last backup file was made. Numbers and times only: nothing of people.

const place = "turnpoint.witness";

function read() {
  try {
    return JSON.parse(localStorage.getItem(place)) ?? {};
  } catch {
    return {};
  }
}

function note(change) {
  try {
    localStorage.setItem(place, JSON.stringify({ ...read(), ...change }));
  } catch {
    // Without it the vault works as well; it only cannot tell.
  }
}

/** A time as people say it. */
export const inWords = (time) => new Date(time).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" });

/** Before an edit's record is put, in the same task. */
export const begun = (name) => note({ begun: name, begun_at: Date.now() });
/** Once its transaction is complete. */
export const kept = (name) => note({ kept: name, kept_at: Date.now(), first_at: read().first_at ?? Date.now() });

const mostBackups = 100;
/** A backup file of this name was handed out; `people`: with imported people in it. */
export const backedUp = (name, people) =>
  note({ backup_at: Date.now(), backup_of: read().kept ?? "", backups: [{ name, people, at: Date.now() }, ...backupsMade()].slice(0, mostBackups) });
/** Backup files made here, newest first: [{name, people, at}]. */
export const backupsMade = () => read().backups ?? [];
/** What is noted about it: {first_at, kept, backup_at, backup_of}, each where there is one. */
export const backupNoted = read;

/** For the vault: web/store/port.h. */
export function witnessed() {
  const { begun: last = "", begun_at: when = 0, kept: stored = "", kept_at: since = 0 } = read();
  return ["witness", last, inWords(when), stored, inWords(since)].join("\t");
}
