/**
 * Everything in one run on one machine; README.md says how to read it.
 * usage: node tests/bench/bench.mjs [--quick] [--no-browser]
 * Exits with 1 when a result is not that of expected.json, never because of a time.
 */
import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { expectedOf, fast, openAll, slow } from "./contenders.mjs";
import { agrees, measure, median, ms, printTable, ratio, whole } from "./measure.mjs";
import { run, sweep } from "./peers/typed_arrays.mjs";
import { engine, openEngine, plainLoop, runNative } from "./programs.mjs";
import { checkedWorkload, expected } from "./workload.mjs";

const { values: options } = parseArgs({ options: { quick: { type: "boolean" }, "no-browser": { type: "boolean" } } });
const begun = performance.now();
let checked = 0;
let different = 0;

/** Counts jobs that were measured. */
function count(jobs) {
  checked += jobs.length;
  different += jobs.filter(({ equal }) => !equal).length;
}

/** Everyone at 10,000 people. Answers with the engine's median and the typed arrays'. */
async function everyone() {
  const workload = checkedWorkload(10000);
  const contenders = [...fast, ...(options.quick ? slow.slice(0, 1) : slow)];
  await openAll(contenders, workload);
  const able = contenders.filter(({ reason }) => reason === undefined);
  for (const job of able) job.expected = expectedOf(job, 10000);
  // The slow ones apart: they must not keep the fast ones from staying warm.
  for (const group of [fast, slow]) count(await measure(able.filter((job) => group.includes(job))));

  const native = runNative(workload.bytes);
  for (const [name, what] of [["engine", "Turnpoint natively, policy as data"], ["plain", "plain loop natively, this policy only"]]) {
    const { answers, ms: time } = native[name];
    const job = { what, does: "all", runs: "own", times: [time], equal: agrees(answers, expected.results[10000], what) };
    count([job]);
    contenders.splice(fast.length, 0, job);
  }

  const [ours, plain, javascript] = fast.map(({ times }) => (times ? median(times) : NaN));
  printTable("10,000 people, 45,257 spells: medians", [
    ["what", "does", "runs", "ms", "× typed arrays", "× plain loop", "× Turnpoint", "results"],
    ...contenders.map(({ what, does, runs, times, equal, reason }) => {
      if (reason) return [what, does, "–", "–", "–", "–", "–", `did not run: ${reason}`];
      const time = median(times);
      const ratios = [javascript, plain, ours].map((mark) => (equal ? ratio(time / mark) : "–"));
      return [what, does, `${runs}`, ms(time), ...ratios, equal ? "equal" : "DIFFERENT"];
    }),
  ]);
  if (fast.some(({ reason }) => reason)) different += 1;
  return { ours, javascript, plain };
}

/** Where the engine's time goes: how much longer the job takes with each of its parts. */
async function profile() {
  const workload = checkedWorkload(100_000);
  const program = await engine(workload.bytes);
  const parts = ["spells as rows", "windows: S and D", "rules met", "stages", "sums of the answers"];
  const jobs = await measure(parts.map((what, part) => ({ what, run: () => program.as_far_as(part), runs: 21, expected: expected.results[100_000].evals })));
  count(jobs);
  const times = jobs.map(({ times }) => median(times));
  program.delete();
  printTable("Where its time goes, 100,000 people: how much longer the job takes with each part", [
    ["part", "ms", "ns a spell", "share"],
    ...parts.map((what, part) => {
      const own = times[part] - (times[part - 1] ?? 0);
      return [what, ms(own), ((own * 1e6) / workload.m).toFixed(1), `${Math.round((100 * own) / times.at(-1))} %`];
    }),
  ]);
}

/** The three at every size. The workload of a million is made once, and its memory told. */
async function sizes() {
  const rows = [["people", "spells", "Turnpoint ms", "ns a spell", "plain loop ms", "ns a spell", "typed arrays ms", "ns a spell", "results"]];
  let memory;
  for (const people of [1000, 10000, 100000, 1000000]) {
    const workload = checkedWorkload(people);
    const empty = (await openEngine()).memory_bytes();
    const program = await engine(workload.bytes);
    const plain = await plainLoop(workload.bytes);
    const common = { runs: people > 100000 ? 5 : people > 10000 ? 15 : 61, expected: expected.results[people] };
    const jobs = await measure([
      { ...common, what: `Turnpoint, ${people} people`, run: () => program.run() },
      { ...common, what: `plain loop, ${people} people`, run: () => plain.run() },
      { ...common, what: `typed arrays, ${people} people`, run: () => run(workload) },
    ]);
    count(jobs);
    rows.push([whole(people), whole(workload.m),
      ...jobs.flatMap(({ times }) => [ms(median(times)), ((median(times) * 1e6) / workload.m).toFixed(1)]),
      jobs.every(({ equal }) => equal) ? "equal" : "DIFFERENT"]);
    memory = { people, spells: workload.m, empty, full: program.memory_bytes() };
    program.delete();
    plain.delete();
  }
  printTable("By size, in WebAssembly: the cost of a spell should not grow", rows);
  const { people, spells, empty, full } = memory;
  console.log(`\n  Memory of the engine with ${whole(people)} people: ${whole(full / 1e6)} MB, ${(full / spells).toFixed(1)} bytes a spell ` +
    `(${whole(empty / 1e6)} MB of them before any people; at most 40 is the mark)`);
}

/** Fifty thresholds of the first rule. */
async function thresholds() {
  const rows = [["50 thresholds", "people", "ms", "× 50 calls of typed arrays", "results"]];
  let share;
  for (const people of [1000, 10000]) {
    const workload = checkedWorkload(people);
    const program = await engine(workload.bytes);
    const plain = await plainLoop(workload.bytes);
    const list = JSON.stringify(expected.sweepThresholds);
    const common = { runs: 11, expected: expected.sweep[people] };
    const jobs = await measure([
      { ...common, what: "Turnpoint in WebAssembly, one sweep", run: () => program.sweep(list) },
      { ...common, what: "plain loop in WebAssembly, 50 calls", run: () => plain.sweep(list) },
      { ...common, what: "JavaScript, typed arrays, 50 calls", run: () => sweep(workload, expected.sweepThresholds) },
    ]);
    count(jobs);
    const calls = median(jobs[2].times);
    for (const { what, times, equal } of jobs) {
      rows.push([what, whole(people), ms(median(times)), equal ? ratio(median(times) / calls) : "–", equal ? "equal" : "DIFFERENT"]);
    }
    share = median(jobs[0].times) / calls;
    program.delete();
    plain.delete();
  }
  printTable("The sweep", rows);
  return share;
}

/** The very first call, each time in a fresh process. */
function firstCalls() {
  const script = fileURLToPath(new URL("first_call.mjs", import.meta.url));
  const rows = [["first call at 10,000 people, fresh process", "ms", "ready after ms", "results"]];
  for (const [name, what] of [["engine", "Turnpoint in WebAssembly"], ["plain", "plain loop in WebAssembly"], ["javascript", "JavaScript, typed arrays"]]) {
    const calls = Array.from({ length: 5 }, () => JSON.parse(execFileSync(process.execPath, [script, name], { encoding: "utf8" })));
    const equal = calls.every(({ answers }) => agrees(answers, expected.results[10000], `${what}, first call`));
    count([{ equal }]);
    rows.push([what, ms(median(calls.map(({ first }) => first))), ms(median(calls.map(({ ready }) => ready))), equal ? "equal" : "DIFFERENT"]);
  }
  printTable("Cold", rows);
}

console.log(`The benchmark on ${cpus().length} × ${cpus()[0].model}, node ${process.versions.node}`);
const { ours, javascript, plain } = await everyone();
await sizes();
await profile();
const share = await thresholds();
firstCalls();
if (!options["no-browser"]) {
  await import("./browser.mjs").then(({ inBrowser }) => inBrowser())
    .catch((error) => console.log(`\nIn the browser: not measured: ${error.message.split("\n")[0]}`));
}

console.log(`\n${checked - different} of ${checked} results equal to expected.json. Turnpoint, policy as data: ${ratio(ours / javascript)} of typed arrays ` +
  `(mark: 1), ${ratio(ours / plain)} of the plain loop (aim: 1.5); sweep ${ratio(share)} of 50 calls (mark: 0.2). ` +
  `${Math.round((performance.now() - begun) / 1000)} s.`);
process.exitCode = different === 0 ? 0 : 1;
