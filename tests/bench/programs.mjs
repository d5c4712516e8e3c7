/** The engine with the policy as data, and the plain loop, as WebAssembly and natively. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const wasm = resolve(process.env.TURNPOINT_BENCH_WASM ?? "build/wasm/tests/bench");
const native = resolve(process.env.TURNPOINT_BENCH_NATIVE ?? "build/native/tests/bench");
const policy = fileURLToPath(new URL("five-rules.json", import.meta.url));

async function opened(name) {
  const { default: create } = await import(pathToFileURL(join(wasm, `${name}.js`)));
  return create({ wasmBinary: readFileSync(join(wasm, `${name}.wasm`)) });
}

function loaded(program, bytes) {
  const answer = program.load(bytes);
  assert.ok(JSON.parse(answer).ok, answer);
  return program;
}

/** A fresh engine in a memory of its own, with no workload yet. */
export async function openEngine() {
  const { Bench } = await opened("turnpoint-bench");
  return new Bench(readFileSync(policy, "utf8"));
}

export const engine = async (bytes) => loaded(await openEngine(), bytes);

export async function plainLoop(bytes) {
  const { Plain } = await opened("turnpoint-bench-plain");
  return loaded(new Plain(), bytes);
}

/** What the native programs print: `{ answers, ms, sweep, sweep_ms }`, times as medians of their own runs. */
export function runNative(bytes) {
  const folder = mkdtempSync(join(tmpdir(), "turnpoint-bench-"));
  try {
    const file = join(folder, "workload.bin");
    writeFileSync(file, bytes);
    const run = (name, words) => {
      const line = execFileSync(join(native, name), [file, ...words], { encoding: "utf8" });
      const { ms, sweep, sweep_ms, ...answers } = JSON.parse(line);
      return { answers, ms, sweep, sweep_ms };
    };
    return { engine: run("turnpoint-bench", [policy]), plain: run("turnpoint-bench-plain", []) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
