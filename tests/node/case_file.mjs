// The file of a case by itself: opened by its passphrase alone, changed nowhere unnoticed, and never taken for a backup.
import assert from "node:assert/strict";
import { test } from "node:test";

import { readBackup } from "../../web/page/store/backup.js";
import { leastRounds, makeKeyring } from "../../web/page/store/keyring.js";
import { sealedFile, stampOf, textOf } from "../../web/page/store/sealed_file.js";

const passphrase = "correct horse battery staple";
const made = new Date("2026-03-31T09:15:00Z");
const text = JSON.stringify({ kind: "case", employee_id: "Quagga-77" });
const { make, read } = sealedFile({ kind: "case", leastParts: 1 });
const file = await make(await makeKeyring(passphrase, leastRounds), made, [text]);

test("it says when it was made and nothing of what is in it, and opens by its passphrase", async () => {
  assert.equal(Buffer.from(file).includes("Quagga"), false);
  const { made: said, openWith } = await read(file);
  assert.deepEqual(said, made);
  const { parts } = await openWith({ passphrase });
  assert.deepEqual(parts.map(textOf), [text]);
  await assert.rejects(openWith({ passphrase: `${passphrase}s` }), /That is not the passphrase\. Nothing was changed/);
});

test("a changed byte anywhere is told, and nothing is answered", async () => {
  for (let at = 0; at < file.length; at += 7) {
    const flipped = file.slice();
    flipped[at] ^= 4;
    await assert.rejects(read(flipped), { name: "case", message: /This case file cannot be used: .* Nothing was changed/ });
  }
});

test("a case is no backup, and a name says the time alone", async () => {
  await assert.rejects(readBackup(file), /it is a file of Turnpoint, but a “case”, no backup/);
  assert.match(stampOf(made), /^202603(30|31|01)-\d{4}$/);
});
