// One person deleted, step by step, with what it asks of the program and of the keys noted down: the order is what keeps the promise.
import assert from "node:assert/strict";
import { test } from "node:test";

import { createDeleting } from "../../web/page/deleting.js";
import { deletions } from "../../web/page/store/deletions.js";

/** A page on which `persons` people match the mark. */
function pageWith({ persons = 1, open = true, refusal = "" } = {}) {
  const steps = [];
  let between = false;
  const study = JSON.stringify({ workforce: "imported:before", record: [] });
  const page = {
    kept: false,
    keeper: {
      open: () => open,
      isBetweenKeys: () => between,
      sealsByDataKey: () => open,
      async beginNewKey() {
        between = true;
        steps.push("new key");
      },
      async dropOlderKeys() {
        between = false;
        steps.push("older key gone");
      },
    },
    workforces: { keep: async (id, text) => steps.push(`keep ${id}: ${text}`) },
    keepsPeople: () => true,
    changed: () => steps.push("drawn and saved"),
    peopleOf: async () => [{ id: "before", text: "A and B" }],
    jobs: {
      async call(call, given, people, marks) {
        assert.equal(call, "without_deleted");
        assert.equal(people, "A and B");
        assert.match(JSON.parse(marks)[0].person, /^[0-9a-f]{64}$/);
        return JSON.stringify({ ok: true, value: { study: given, people: "B", id: "after", persons, spells: 2, rows: 1 } });
      },
      forgetFiles: () => steps.push("files forgotten"),
      keep: () => 7,
    },
    program: {
      backup_source: () => JSON.stringify({ study, people: "imported" }),
      forget(text, number) {
        steps.push(`forget ${JSON.parse(text).workforce} ${number}`);
        return refusal;
      },
      saved_alone: () => true,
    },
  };
  return { steps, deleting: createDeleting(page) };
}

test("the new key comes first, then what is left under it, and what it did is told without an id", async () => {
  const { steps, deleting } = pageWith();
  await deleting.delete_person({}, "Quagga-77");
  assert.deepEqual(steps, ["new key", "keep after: B", "files forgotten", "forget imported:after -1", "drawn and saved"]);
  assert.match(deleting.told()[0], /^Deleted on .*: one colleague, 2 absences and 1 row of the record\./);
  assert.equal(JSON.stringify(await deletions(true)).includes("Quagga"), false);
});

test("without encryption the people that are left go back as a file of the page's", async () => {
  const { steps, deleting } = pageWith({ open: false });
  await deleting.delete_person({}, "Quagga-77");
  assert.deepEqual(steps, ["files forgotten", "forget imported:before 7", "drawn and saved"]);
});

test("somebody of whom nothing is held changes nothing", async () => {
  const { steps, deleting } = pageWith({ persons: 0 });
  await assert.rejects(deleting.delete_person({}, "nobody"), /Nothing is held about this colleague\. Nothing was changed\./);
  assert.deepEqual(steps, []);
});

test("a deletion that was cut short goes on at the next opening, and is told once it ended", async () => {
  const { deleting } = pageWith({ refusal: "The page went." });
  await assert.rejects(deleting.delete_person({}, "Quagga-78"), /The page went/);
  const before = deleting.told().length;
  const next = pageWith({ persons: 0 });
  await next.deleting.finish();
  assert.deepEqual(next.steps, ["new key", "keep after: B", "files forgotten", "forget imported:after -1", "drawn and saved"]);
  assert.equal(next.deleting.told().length, before + 3);
  assert.equal((await deletions(true))[0].done, true);
});
