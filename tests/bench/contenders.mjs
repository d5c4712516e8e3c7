/** Who does the job at 10,000 people, how much of it, and how often in one benchmark. Each opens to what is run. */
import { engine, plainLoop } from "./programs.mjs";
import { run } from "./peers/typed_arrays.mjs";
import { expected } from "./workload.mjs";

const peer = (file, open = "open") => async (workload) => (await import(`./peers/${file}.mjs`))[open](workload);
const withJavaScript = "rules judged, rest in JS";

export const fast = [
  { what: "Turnpoint in WebAssembly, policy as data", does: "all", runs: 61, open: async ({ bytes }) => callsOf(await engine(bytes)) },
  { what: "plain loop in WebAssembly, this policy only", does: "all", runs: 61, open: async ({ bytes }) => callsOf(await plainLoop(bytes)) },
  { what: "JavaScript, typed arrays, this policy only", does: "all", runs: 61, open: (workload) => () => run(workload) },
];

export const slow = [
  { what: "JavaScript, objects with filter and reduce", does: "all", runs: 15, open: peer("objects") },
  { what: "polars in node", does: "rules only", runs: 7, open: peer("polars") },
  { what: "DuckDB in WebAssembly", does: "rules only", runs: 7, open: peer("duckdb", "openRules") },
  { what: "DuckDB in WebAssembly", does: "all", runs: 7, open: peer("duckdb", "openAll") },
  { what: "arquero", does: "rules only", runs: 7, open: peer("arquero") },
  { what: "ZEN native, 1,000 looks a call", does: withJavaScript, runs: 5, open: peer("zen", "openNative") },
  { what: "ZEN in WebAssembly, 1,000 looks a call", does: withJavaScript, runs: 3, open: peer("zen", "openWasm") },
  { what: "json-rules-engine", does: withJavaScript, runs: 3, open: peer("json_rules_engine") },
];

function callsOf(program) {
  return () => program.run();
}

/** What a contender must answer: without stages, less. */
export function expectedOf({ does }, people) {
  const { ever1, ever2, ever3, meetings, hStage, ...rules } = expected.results[people];
  return does === "rules only" ? rules : { ...rules, ever1, ever2, ever3, meetings, hStage };
}

/** Those that can be opened, each with `run`; the others get `reason`. */
export async function openAll(contenders, workload) {
  for (const contender of contenders) {
    try {
      contender.run = await contender.open(workload);
    } catch (error) {
      contender.reason = error.message.split("\n")[0];
    }
  }
}
