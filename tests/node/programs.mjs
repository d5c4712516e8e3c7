/**
 * The two programs that must print the same bytes: the core program for the browser, run here by node, and the native
 * one. `TURNPOINT_CORE` is the folder of the first, `TURNPOINT_NATIVE` the path of the second.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const core = resolve(process.env.TURNPOINT_CORE ?? "build/wasm/web");
export const native = resolve(process.env.TURNPOINT_NATIVE ?? "build/native/turnpoint");
export const hasNative = existsSync(native);

/** A fresh core program. */
export async function openCore() {
  const { default: create } = await import(pathToFileURL(join(core, "turnpoint-core.js")));
  const { Core } = await create({ wasmBinary: readFileSync(join(core, "turnpoint-core.wasm")) });
  return new Core();
}

/** The value of an answer that must be good. */
export function value(answer) {
  const { ok, value, errors } = JSON.parse(answer);
  assert.ok(ok, JSON.stringify(errors));
  return value;
}

export function load(program, { absences, people }) {
  value(program.begin_import(absences, people !== undefined, people ?? "", false));
  while (!value(program.continue_import(1000)).done);
}

/** `edits` and `without` are of the old policy; with `project_from` the record is continued from that day on. */
export function compare(program, { old, new: next, from, to, edits = [], without = [], project_from }) {
  const study = {
    schema: 1, id: "00", workforce: "imported", from, to,
    old: { policy: old, edits, without, with: [] },
    new: { policy: next, edits: [], without: [], with: [] },
    ...(project_from && { project_from }),
  };
  value(program.begin_comparison(JSON.stringify(study)));
  while (!value(program.continue_comparison(10)).done);
}

/** `request` as begin_ledger takes it; of the policies compared last. */
export function ledger(program, request) {
  value(program.begin_ledger(JSON.stringify(request)));
  while (!value(program.continue_ledger(10)).done);
}

/**
 * What the native program prints for these files. An option that is `true` is a flag; one with a list of values is
 * given again for each.
 */
export function runNative(command, options, { absences, people, events, decisions, stages, teams }) {
  const folder = mkdtempSync(join(tmpdir(), "turnpoint-"));
  try {
    writeFileSync(join(folder, "absences.csv"), absences);
    const files = ["--absences", join(folder, "absences.csv")];
    if (people !== undefined) {
      writeFileSync(join(folder, "people.csv"), people);
      files.push("--people", join(folder, "people.csv"));
    }
    for (const [name, text] of Object.entries({ events, decisions, stages, teams })) {
      if (text === undefined) continue;
      writeFileSync(join(folder, `${name}.csv`), text);
      files.push(`--${name}`, join(folder, `${name}.csv`));
    }
    const words = Object.entries(options).flatMap(([name, given]) =>
      given === true ? [`--${name}`] : [given].flat().flatMap((text) => [`--${name}`, text]));
    return execFileSync(native, [command, ...words, ...files], { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the native program makes of `options`: its files by name, and what it prints in each format. */
export function runSynth(options) {
  const folder = mkdtempSync(join(tmpdir(), "turnpoint-"));
  try {
    const words = Object.entries(options).flatMap(([name, text]) => [`--${name}`, `${text}`]);
    const print = (format, ...more) => execFileSync(native, ["synth", ...words, "--format", format, ...more],
      { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });
    const json = print("json", "--out", join(folder, "made"));
    const read = (name) => readFileSync(join(folder, "made", name), "utf8");
    return {
      json, csv: print("csv"), table: print("table"),
      files: { "people.csv": read("people.csv"), "absences.csv": read("absences.csv") },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
