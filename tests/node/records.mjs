/** Workforces to run on, as texts of their files. */
import { existsSync, readFileSync } from "node:fs";

const uciFolder = "../shared/data/uci-absenteeism";

function readFiles(folder) {
  return { absences: readFileSync(`${folder}/absences.csv`, "utf8"), people: readFileSync(`${folder}/people.csv`, "utf8") };
}

export const sample = () => readFiles("scenarios/samples/council");

/** A real record of 36 people, where it is at hand; it is not part of the clone. */
export const uci = () => (existsSync(`${uciFolder}/absences.csv`) ? readFiles(uciFolder) : undefined);

/** The same rows in another order, the header first. Always the same order for the same seed. */
export function shuffled(text, seed) {
  const [header, ...rows] = text.trimEnd().split("\n");
  let state = seed;
  const draw = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
  for (let i = rows.length - 1; i > 0; --i) {
    const j = draw(i + 1);
    [rows[i], rows[j]] = [rows[j], rows[i]];
  }
  return `${[header, ...rows].join("\n")}\n`;
}
