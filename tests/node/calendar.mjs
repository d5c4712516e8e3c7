// Calendar files that the native program writes, read by a parser that is not ours.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { hasNative, native } from "./programs.mjs";

if (!hasNative) {
  console.log("calendar.mjs: there is no native program");
  process.exit(77);
}

const browser = createRequire(new URL("../browser/package.json", import.meta.url));
const { default: ical } = await import(pathToFileURL(browser.resolve("ical.js")));

const place = mkdtempSync(join(tmpdir(), "turnpoint-calendar-"));
let files = 0;

/** The entries of a file written by `case due`, its bytes, and the rows printed beside it. */
function calendar(...words) {
  const file = join(place, `${++files}.ics`);
  const printed = execFileSync(native, ["case", "due", ...words, "--format", "json", "--ics", file],
    { encoding: "utf8" });
  const bytes = readFileSync(file);
  const root = new ical.Component(ical.parse(bytes.toString("utf8")));
  return { bytes, root, entries: root.getAllSubcomponents("vevent"), items: JSON.parse(printed).items };
}

const absences = join(place, "absences.csv");
writeFileSync(absences, "employee_id,first_day,last_day\nJane Doe,2024-03-04,2024-03-08\nJohn; Roe,2024-03-04,\n");
const week = ["--policy", "thornton-2009", "--absences", absences, "--as-at", "2024-03-11", "--within", "21"];

const plain = calendar(...week);
assert.equal(plain.root.getFirstPropertyValue("method"), "PUBLISH");
assert.equal(plain.root.getFirstPropertyValue("version"), "2.0");
assert.equal(plain.entries.length, plain.items.filter((item) => item.state !== "done").length);
assert.ok(plain.entries.length >= 5, "there are entries to look at");
for (const [i, entry] of plain.entries.entries()) {
  const event = new ical.Event(entry);
  assert.equal(event.startDate.isDate, true);
  assert.equal(event.startDate.toString(), plain.items[i].day);
  assert.equal(event.duration.toSeconds(), 24 * 60 * 60);
  assert.equal(entry.getFirstPropertyValue("class"), "PRIVATE");
  assert.equal(entry.getFirstPropertyValue("dtstamp").toString(), "2024-03-11T00:00:00Z");
  assert.match(event.summary, /^[A-Z][a-z -]+ – ref \d{4}(\d{4})?$/);
  assert.equal(event.description, null);
}
const seen = plain.bytes.toString("utf8");
for (const word of ["Jane", "Doe", "John", "Roe", "sick", "health", "absen", "fit note", "certificate", "warning", "pay"])
  assert.ok(!seen.toLowerCase().includes(word.toLowerCase()), `the calendar says "${word}"`);
assert.equal(new Set(plain.entries.map((entry) => entry.getFirstPropertyValue("uid"))).size, plain.entries.length);

// Every line ends in CRLF and has at most 75 octets; long titles and descriptions are folded and come back whole.
const full = calendar(...week, "--titles", "full", "--stamp", "2024-03-11T09:30:00Z");
const lines = full.bytes.toString("latin1").split("\r\n");
assert.equal(lines.pop(), "");
assert.ok(lines.every((line) => line.length <= 75 && !/[\r\n]/.test(line)), "a line is too long or not ended by CRLF");
assert.ok(lines.some((line) => line.startsWith(" ")), "nothing was folded");
for (const [i, entry] of full.entries.entries()) {
  const item = full.items[i];
  assert.equal(entry.getFirstPropertyValue("summary"), `${item.what} – ${item.employee_id}`);
  assert.equal(entry.getFirstPropertyValue("description"), item.because + item.assumed);
  assert.equal(entry.getFirstPropertyValue("dtstamp").toString(), "2024-03-11T09:30:00Z");
}

// What is moved keeps its uid, on another day, one change later.
const decisions = join(place, "decisions.csv");
const first = plain.items[0];
writeFileSync(decisions, "employee_id,date,kind,about,until,why\n" +
  `${first.employee_id},2024-03-11,moved,${first.item},2024-03-20,holiday\n`);
const moved = calendar(...week, "--decisions", decisions);
const uid = plain.entries[0].getFirstPropertyValue("uid");
const after = moved.entries.find((entry) => entry.getFirstPropertyValue("uid") === uid);
assert.equal(after.getFirstPropertyValue("dtstart").toString(), "2024-03-20");
assert.equal(after.getFirstPropertyValue("sequence"), 1);

rmSync(place, { recursive: true });
