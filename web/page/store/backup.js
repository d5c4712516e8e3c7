// The backup file: a study and the people it needs, sealed (sealed_file.js). README.md says what is in it.
import { sha256 } from "../hex.js";
import { sealedFile, textOf } from "./sealed_file.js";

const { refusal, make, read, choose } = sealedFile({ kind: "backup", leastParts: 2 });

/**
 * `ring`: text of a keyring and its opened key, by which the file will open. `study`: {schema, text}; `workforces`:
 * [{id, text}], the people it needs; `made`: a Date. Answers the file's bytes.
 */
export function makeBackup(ring, { made, study, workforces }) {
  const contents = { study: { schema: study.schema }, workforces: workforces.map(({ id }) => id) };
  return make(ring, made, [JSON.stringify(contents), study.text, ...workforces.map(({ text }) => text)]);
}

/** What a file says of itself, all of it checked as far as that goes without a key: {made, openWith}. */
export const readBackup = async (bytes) => opening(await read(bytes));
/** The same of a file that a person chose. */
export const chooseBackup = async (file) => opening(await choose(file));

// Nothing is answered before everything is what it is said to be.
const opening = ({ made, openWith }) => ({
  made,
  async openWith(given) {
    const { ring, parts: [contents, study, ...people] } = await openWith(given);
    const about = listed(contents, people.length);
    const workforces = [];
    for (const [index, bytes] of people.entries()) {
      const id = about.workforces[index];
      if ((await sha256(bytes)) !== id) throw refusal("the people in it are not those that it names.");
      workforces.push({ id, text: textOf(bytes) });
    }
    return { made, ring, study: { schema: about.study.schema, text: textOf(study) }, workforces };
  },
});

function listed(contents, workforces) {
  try {
    const about = JSON.parse(textOf(contents));
    const sound = Number.isSafeInteger(about.study.schema) && about.workforces.length === workforces && about.workforces.every((id) => typeof id === "string");
    if (sound) return about;
  } catch {
    // Told below.
  }
  throw refusal("its list of contents cannot be read.");
}
