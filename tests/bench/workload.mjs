/**
 * The people and spells that every tool gets: drawn by integer arithmetic alone, so that every program and language
 * makes the same bytes. Each person has draws of their own, so that a smaller workload is the beginning of a larger one.
 */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

export const expected = JSON.parse(readFileSync(new URL("expected.json", import.meta.url), "utf8"));

const seed = 20260701;
/** Days 0 to 1095. */
const days = 1096;
/** ln 2 in units of 2^-15. */
const ln2 = 22713;

/** Mean days at work between two spells: a person has one of these, each as likely. */
const meanGaps = [950, 950, 950, 950, 950, 290, 290, 290, 290, 290, 290, 142, 142, 142, 76, 76];

/** How long a spell is: below so many of a thousand, from so many days to so many. */
const lengths = [
  { below: 320, from: 1, to: 1 },
  { below: 560, from: 2, to: 2 },
  { below: 710, from: 3, to: 3 },
  { below: 800, from: 4, to: 4 },
  { below: 870, from: 5, to: 5 },
  { below: 940, from: 6, to: 10 },
  { below: 970, from: 11, to: 27 },
  { below: 990, from: 28, to: 60 },
  { below: 1000, from: 61, to: 200 },
];

/** mulberry32: each call gives the next 32 bits of this person. */
function drawsOf(person) {
  let state = (Math.imul(person + 1, 0x9e3779b9) ^ seed) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

const numberBelow = (limit, bits) => Math.floor((bits * limit) / 2 ** 32);

/** -mean * ln(bits / 2^32), by straight lines between the powers of two. */
function waitOf(mean, bits) {
  const odd = (bits | 1) >>> 0;
  const zeros = Math.clz32(odd);
  const mantissa = ((odd << zeros) >>> 16) - 2 ** 15;
  return Math.floor((mean * ln2 * ((zeros + 1) * 2 ** 15 - mantissa)) / 2 ** 30);
}

/** One person's spells, in order, each at least a day after the one before. */
function* spellsOf(person) {
  const draw = drawsOf(person);
  const mean = meanGaps[draw() >>> 28];
  for (let first = waitOf(mean, draw()); ; ) {
    const share = numberBelow(1000, draw());
    const { from, to } = lengths.find(({ below }) => share < below);
    const last = first + from - 1 + numberBelow(to - from + 1, draw());
    // A spell that is still open on the last day is not in the extract.
    if (last >= days) return;
    yield { first, last, leftOut: numberBelow(100, draw()) < 2 };
    first = last + 2 + waitOf(mean, draw());
  }
}

/** Columns: the spells of person p are those from `off[p]` up to `off[p + 1]`. */
export function generate(people) {
  const off = new Uint32Array(people + 1);
  let room = 64 + 5 * people;
  let columns = { start: new Int32Array(room), end: new Int32Array(room), flag: new Uint8Array(room) };
  let size = 0;
  for (let person = 0; person < people; ++person) {
    for (const { first, last, leftOut } of spellsOf(person)) {
      if (size === room) columns = resized(columns, (room *= 2));
      columns.start[size] = first;
      columns.end[size] = last;
      columns.flag[size] = leftOut ? 1 : 0;
      ++size;
    }
    off[person + 1] = size;
  }
  return { n: people, m: size, off, ...resized(columns, size) };
}

function resized(columns, size) {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => {
    const copy = new column.constructor(size);
    copy.set(column.subarray(0, size));
    return [name, copy];
  }));
}

/** Little-endian: u32 people, u32 spells, u32 off[people + 1], i32 start[], i32 end[], u8 flag[]. */
export function toBytes({ n, m, off, start, end, flag }) {
  const columns = [Uint32Array.of(n, m), off, start, end, flag];
  const bytes = new Uint8Array(columns.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let place = 0;
  for (const { buffer, byteOffset, byteLength } of columns) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), place);
    place += byteLength;
  }
  return bytes;
}

/** The workload and its bytes, which must be the bytes that the expected results are of. */
export function checkedWorkload(people) {
  const workload = generate(people);
  const bytes = toBytes(workload);
  const { spells, bytes: size, sha256 } = expected.input[people];
  assert.equal(workload.m, spells, `${people} people: spells`);
  assert.equal(bytes.length, size, `${people} people: bytes`);
  assert.equal(createHash("sha256").update(bytes).digest("hex"), sha256, `${people} people: SHA-256`);
  return { ...workload, bytes };
}
