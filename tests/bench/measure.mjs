/** Taking times, and telling them. */
import assert from "node:assert/strict";

export const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1];

/** The value that `share` of the times do not exceed. */
export const quantile = (times, share) => [...times].sort((a, b) => a - b)[Math.ceil(share * times.length) - 1];

/**
 * Runs every job `runs` times, one after the other in turn, so that what else the machine does falls on all of them.
 * A job is `{ what, run, runs, expected }`; it gets `times` in milliseconds, and `equal`: whether every run answered
 * what was expected.
 */
export async function measure(jobs) {
  for (const job of jobs) Object.assign(job, { times: [], equal: true });
  const rounds = Math.max(...jobs.map(({ runs }) => runs));
  for (let round = 0; round < rounds; ++round) {
    for (const job of jobs) {
      // A job with fewer runs has them spread over all rounds.
      if (Math.floor(((round + 1) * job.runs) / rounds) === Math.floor((round * job.runs) / rounds)) continue;
      const start = performance.now();
      const answers = await job.run();
      job.times.push(performance.now() - start);
      if (!agrees(answers, job.expected, job.what)) job.equal = false;
    }
  }
  return jobs;
}

/** Whether these are the answers, no fewer and no more; the first difference is printed. JSON text is read. */
export function agrees(answers, expected, what) {
  try {
    assert.deepEqual(typeof answers === "string" ? JSON.parse(answers) : answers, expected);
    return true;
  } catch (error) {
    console.error(`${what}: not the answers of expected.json\n${error.message}`);
    return false;
  }
}

export const ms = (time) => (time < 10 ? time.toFixed(2) : time < 100 ? time.toFixed(1) : Math.round(time).toLocaleString("en-GB"));
export const ratio = (number) => (number < 10 ? number.toFixed(2) : number < 100 ? number.toFixed(1) : Math.round(number).toLocaleString("en-GB"));
export const whole = (number) => Math.round(number).toLocaleString("en-GB");

/** Rows of text under a title, the first row the heads, the first column to the left. */
export function printTable(title, rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  console.log(`\n${title}\n`);
  for (const row of rows) {
    console.log(`  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join("  ")}`.trimEnd());
  }
}
