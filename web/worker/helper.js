// Counts some of the people for worker.js, which has the same workforce. Asked over a port, one thing after another.
import { coreOf, fetchedCore } from "./core_program.js";

const rowsAtOnce = 20_000;
let core;

/** The value of an answer of the core program. */
function valueOf(answer) {
  const { ok, value, errors } = JSON.parse(answer);
  if (!ok) throw new Error(JSON.stringify(errors));
  return value;
}

const calls = {
  async load(workforce) {
    core ??= await coreOf(fetchedCore());
    valueOf(core.begin_kept_import(workforce));
    while (!valueOf(core.continue_import(rowsAtOnce)).done);
  },
  begin: (study) => valueOf(core.begin_part(study)),
  count: (first, end) => valueOf(core.add_to_part(first, end)),
  part: () => valueOf(core.part()),
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
