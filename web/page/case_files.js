// The file of one case: made for whoever supports it next, opened for the program to look at. The passphrase never enters it.
import { saveFile } from "./files.js";
import { fault } from "./store/fault.js";
import { calibratedRounds, makeKeyring } from "./store/keyring.js";
import { sealedFile, stampOf, textOf } from "./store/sealed_file.js";

const { make, choose } = sealedFile({ kind: "case", leastParts: 1 });
const dayOf = (made) => stampOf(made).replace(/^(\d{4})(\d\d)(\d\d).*/, "$1-$2-$3");

/** `program`: the app's module; `jobs`: of jobs.js; `newPassphrase(typed)` checks one typed twice. */
export function createCaseFiles({ program, jobs, newPassphrase }) {
  let chosen = null;  // {name, file}

  // The file has a keyring of its own: no passphrase of this browser opens what others hold. Its recovery code is shown to
  // nobody, since whoever made the file can make it again.
  async function handOver(typed, employeeId, redacted) {
    const passphrase = newPassphrase(typed);
    const made = new Date();
    const { ok, value, errors } = JSON.parse(await jobs.call("hand_over", employeeId, dayOf(made), redacted));
    if (!ok) throw fault("case", errors[0].detail);
    const bytes = await make(await makeKeyring(passphrase, await calibratedRounds()), made, [value]);
    saveFile({ name: `turnpoint-case-${stampOf(made)}.case`, type: "application/octet-stream", text: bytes });
    program.handed_over(employeeId, redacted);
  }

  return {
    deeds: {
      hand_over: (typed, employeeId) => handOver(typed, employeeId, false),
      hand_over_redacted: (typed, employeeId) => handOver(typed, employeeId, true),
      async open_case({ passphrase }) {
        const { parts: [text] } = await chosen.file.openWith({ passphrase });
        program.open_case(textOf(text));
        chosen = null;
      },
      leave_case() {
        chosen = null;
      },
    },

    /** Reads a file that a person chose, as far as that goes without a key. */
    async choose(file) {
      chosen = null;
      chosen = { name: file.name, file: await choose(file) };
    },

    /** For the program: the name of the file that was chosen. */
    chosen: () => chosen?.name ?? "",
  };
}
