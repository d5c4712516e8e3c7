/**
 * The very first call in a process of its own, 10,000 people: `engine`, `plain` or `javascript`. Prints
 * `{ ready, first, answers }`: milliseconds until there is something to call, then of the call.
 */
import { run } from "./peers/typed_arrays.mjs";
import { engine, plainLoop } from "./programs.mjs";
import { checkedWorkload } from "./workload.mjs";

const workload = checkedWorkload(10000);
const openers = {
  engine: async () => (await engine(workload.bytes)),
  plain: async () => (await plainLoop(workload.bytes)),
  javascript: () => ({ run: () => run(workload) }),
};

const start = performance.now();
const program = await openers[process.argv[2]]();
const ready = performance.now();
const answers = program.run();
const end = performance.now();
console.log(JSON.stringify({ ready: ready - start, first: end - ready, answers: typeof answers === "string" ? JSON.parse(answers) : answers }));
