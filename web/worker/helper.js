// Counts some of the people for worker.js, which has the same workforce. Asked over a port, one thing after another.
import { coreOf, fetchedCore } from "./core_program.js";

const rowsAtOnce = 20_000;
let core;
let study;  // whose comparison is in hand

/** The value of an answer of the core program. */
function valueOf(answer) {
  const { ok, value, errors } = JSON.parse(answer);
  if (!ok) throw new Error(JSON.stringify(errors));
  return value;
}

const calls = {
  async load(workforce) {
    core ??= await coreOf(fetchedCore());
    study = undefined;
    valueOf(core.begin_kept_import(workforce));
    while (!valueOf(core.continue_import(rowsAtOnce)).done);
  },
  begin(wanted, call, ...args) {
    if (study !== wanted) valueOf(core.begin_part(wanted));
    study = wanted;
    valueOf(core[call](...args));
  },
  count: (work, first, end) => valueOf(core.add_to_part(work, first, end)),
  part: (work) => valueOf(core.part(work)),
};

onmessage = ({ data: { port } }) => {
  let before = Promise.resolve();
  port.onmessage = ({ data: [call, ...args] }) => {
    before = before.then(async () => {
      try {
        port.postMessage({ value: await calls[call](...args) });
      } catch (error) {
        port.postMessage({ broken: String(error) });
      }
    });
  };
};
