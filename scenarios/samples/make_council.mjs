// Writes council/people.csv and council/absences.csv: an invented workforce of 120 people over three years.
//   node scenarios/samples/make_council.mjs
// Nobody in it is real. The same seed gives the same bytes; integer arithmetic only.
import { writeFileSync } from 'node:fs';

const people_count = 120;
const record = { first: day('2023-04-01'), last: day('2026-03-31') };
const teams = ['Customer services', 'Housing', 'Parks and streets', 'Planning', 'Revenues', 'Waste'];
const patterns = [[70, 'MTWTF--'], [78, 'MTWT---'], [85, 'MTW----'], [90, '--WTF--'], [95, 'M-W-F--'], [100, 'MT--F--']];
// Per mille of a day in each month that a spell begins: winters are heavier.
const season = [13, 12, 11, 9, 8, 7, 7, 7, 9, 10, 12, 13];
// How likely a person is to be ill, in tenths of the average: most are seldom ill, a few often.
const frailty = [[35, 1], [60, 6], [80, 12], [92, 22], [98, 40], [100, 60]];
// Cumulative per mille: shortest and longest spell in working days.
const lengths = [[370, 1, 1], [600, 2, 2], [740, 3, 3], [820, 4, 5], [920, 6, 10], [965, 11, 20], [990, 21, 60], [1000, 61, 120]];
const categories = [[830, 'sickness'], [880, 'disability_related'], [900, 'pregnancy_related'], [915, 'work_accident'],
  [945, 'injury'], [965, 'covid'], [975, 'disability_leave'], [985, 'elective_surgery'], [995, 'fertility_treatment'],
  [1000, 'unauthorised']];

function day(text) { return Date.parse(text + 'T00:00:00Z') / 86_400_000; }
function text(number) { return new Date(number * 86_400_000).toISOString().slice(0, 10); }
function draws(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6D2B79F5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor(((mixed ^ (mixed >>> 14)) >>> 0) * below / 4294967296);
  };
}
function pick(table, number) { return table.find(([bound]) => number < bound); }
function works(pattern, number) { return pattern[(number + 3) % 7] !== '-'; }

const people = [['employee_id', 'team', 'group', 'fte', 'work_pattern', 'start_date', 'leave_date', 'hours_per_day']];
const absences = [['employee_id', 'first_day', 'last_day', 'hours', 'category']];

for (let n = 1; n <= people_count; ++n) {
  const draw = draws(20260331 + n * 7919);
  const id = 'S' + String(n).padStart(3, '0');
  const pattern = pick(patterns, draw(100))[1];
  const starter = draw(100) < 15;
  const leaver = draw(100) < 9;
  const start = starter ? record.first + 60 + draw(900) : record.first - 200 - draw(6000);
  const leave = leaver ? Math.max(start, record.first) + 120 + draw(700) : null;
  const end = Math.min(record.last, leave ?? record.last);
  const days_a_week = [...pattern].filter((c) => c !== '-').length;
  people.push([id, teams[draw(teams.length)], draw(100) < 80 ? 'officer' : 'operative', (days_a_week / 5).toFixed(2), pattern,
    text(start), leave && leave <= record.last ? text(leave) : '', draw(100) < 85 ? '' : '7']);
  const often = pick(frailty, draw(100))[1];
  for (let first = Math.max(start, record.first); first <= end; ++first) {
    const month = new Date(first * 86_400_000).getUTCMonth();
    if (!works(pattern, first) || draw(10_000) >= season[month] * often) {
      if (works(pattern, first) && draw(1000) < 2) absences.push([id, text(first), text(first), String(1 + draw(3)), 'medical_appointment']);
      continue;
    }
    const kind = pick(categories, draw(1000))[1];
    const [, shortest, longest] = pick(lengths, draw(1000));
    let left = shortest + draw(longest - shortest + 1) - 1;
    let last = first;
    while (left > 0) if (works(pattern, ++last)) --left;
    const part = shortest === 1 && draw(100) < 12 ? String(2 + draw(3)) : '';
    absences.push([id, text(first), last > end ? '' : text(last), part, kind]);
    first = last + 1;
  }
}
const write = (name, rows) => writeFileSync(new URL(`council/${name}`, import.meta.url), rows.map((row) => row.join(',') + '\n').join(''));
write('people.csv', people);
write('absences.csv', absences);
