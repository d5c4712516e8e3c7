// How old the last backup file is, and whether it is time for another.
import { generationNumber } from "./store/generation.js";

const dayMs = 86_400_000;
const daysBetween = 14;
const changesBetween = 200;
/** Until the first one. */
const daysBefore = 3;
const changesBefore = 50;

/**
 * `noted`: what store/witness.js notes. Answers {at, days, changes, due}: when the last one was made, whole days since, or
 * since the first change was kept; changes kept since.
 */
export function backupAge({ kept, first_at: first, backup_at: at, backup_of: of }, now) {
  const since = at ?? first ?? now;
  const days = Math.max(0, Math.floor((now - since) / dayMs));
  // Where what was kept is gone, numbers begin anew.
  const before = generationNumber(of) <= generationNumber(kept) ? generationNumber(of) : 0;
  const changes = generationNumber(kept) - before;
  const [mostDays, mostChanges] = at ? [daysBetween, changesBetween] : [daysBefore, changesBefore];
  return { at, days, changes, due: changes > 0 && (days >= mostDays || changes >= mostChanges) };
}
