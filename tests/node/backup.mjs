// The backup file by itself: what is in it, what opens it, and that a changed byte, wherever it is, never passes for data.
import assert from "node:assert/strict";
import { createDecipheriv, createHash, hkdfSync } from "node:crypto";
import { test } from "node:test";

import { backupAge } from "../../web/page/backup_age.js";
import { makeBackup, readBackup } from "../../web/page/store/backup.js";
import { mostBytes } from "../../web/page/store/sealed_file.js";
import { isSealed, openContainer, packContainer } from "../../web/page/store/container.js";
import { changePassphrase, leastRounds, makeKeyring, notePlain, plainThrough, unlockKeyring, vaultKeyring } from "../../web/page/store/keyring.js";
import { secretOfCode } from "../../web/page/store/recovery.js";
import { seal, unseal } from "../../web/page/store/seal.js";

const passphrase = "correct horse battery staple";
const bytesOf = (text) => new TextEncoder().encode(text);
const fails = (name, words) => (error) => error.name === name && words.test(error.message);
const sha256 = (bytes) => createHash("sha256").update(bytes).digest();

const people = "employee_id,team\nQuagga-77,Okapi team\n\nemployee_id,first_day\nQuagga-77,2025-05-01\n";
const id = sha256(people).toString("hex");
const study = { schema: 2, text: JSON.stringify({ id: "0011", workforce: `imported:${id}` }) };
const made = new Date("2026-11-28T20:11:06Z");
const vault = await makeKeyring(passphrase, leastRounds);
const backup = await makeBackup(vault, { made, study, workforces: [{ id, text: people }] });
const given = { code: vault.code };

/** The file with these bytes and a checksum that agrees with them, as somebody who means harm would make it. */
function withChecksum(bytes) {
  bytes.set(sha256(Buffer.concat([bytes.subarray(0, 40), bytes.subarray(72)])), 40);
  return bytes;
}
const opened = async (bytes, secret = given) => (await readBackup(bytes)).openWith(secret);

test("a backup opens with the passphrase and with the code, and holds study and people", async () => {
  assert.deepEqual((await readBackup(backup)).made, made);
  for (const secret of [{ passphrase }, given]) {
    const inside = await opened(backup, secret);
    assert.deepEqual([inside.made, inside.study, inside.workforces], [made, study, [{ id, text: people }]]);
  }
  await assert.rejects(opened(backup, { passphrase: "correct horse battery stable" }), fails("wrong_secret", /not the passphrase/));
  const other = await makeKeyring(passphrase, leastRounds);
  await assert.rejects(opened(backup, { code: other.code }), fails("wrong_secret", /of another vault or backup/));
  const alone = await opened(await makeBackup(other, { made, study, workforces: [] }), { passphrase });
  assert.deepEqual([alone.study, alone.workforces], [study, []]);
});

test("nothing of study or people shows in the file, and no two files are sealed alike", async () => {
  for (const text of ["Quagga", "Okapi", "imported", id]) assert.equal(Buffer.from(backup).includes(text), false, text);
  const again = await makeBackup(vault, { made, study, workforces: [{ id, text: people }] });
  const nonces = await Promise.all([backup, again].map(async (file) => JSON.parse(Buffer.from((await openContainer(file)).seal)).parts));
  assert.equal(new Set(nonces.flat().map(({ nonce }) => nonce)).size, 6);
});

test("its parts are what README.md says: opened by another hand", async () => {
  const { payload, seal: header } = await openContainer(backup);
  const { keyring, parts } = JSON.parse(Buffer.from(header));
  const [outer, inner] = keyring.keys;
  const decrypt = (key, nonce, sealed, data) => {
    const decipher = createDecipheriv("aes-256-gcm", key, nonce);
    decipher.setAAD(Buffer.from(data));
    decipher.setAuthTag(sealed.subarray(-16));
    return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  };
  const unwrap = (by, key, slot) => decrypt(by, Buffer.from(slot.nonce, "base64"), Buffer.from(slot.wrapped, "base64"),
    JSON.stringify(["turnpoint keyring 1", keyring.vault, key.id, slot.kind, slot.kdf, slot.rounds ?? 0, slot.salt]));
  const recovery = outer.slots.find(({ kind }) => kind === "recovery");
  const wrapping = hkdfSync("sha256", await secretOfCode(vault.code), Buffer.from(recovery.salt, "base64"), "turnpoint recovery", 32);
  const key = unwrap(unwrap(Buffer.from(wrapping), outer, recovery), inner, inner.slots[0]);
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, { bytes }) => sum + bytes, 0));
  const texts = parts.map(({ bytes, nonce }, index) => decrypt(key, Buffer.from(nonce, "hex"), Buffer.from(payload).subarray(starts[index], starts[index] + bytes),
    Buffer.concat([Buffer.from(JSON.stringify(["turnpoint backup 1", index])), header])).toString());
  assert.deepEqual(texts, [JSON.stringify({ study: { schema: 2 }, workforces: [id] }), study.text, people]);
});

test("each changed bit, each shorter length and anything added is refused before a passphrase is asked for", async () => {
  for (let at = 0; at < backup.length; ++at) {
    for (let bit = 0; bit < 8; ++bit) {
      const flipped = backup.slice();
      flipped[at] ^= 1 << bit;
      await assert.rejects(readBackup(flipped), fails("backup", /Nothing was changed; try another copy/));
    }
    await assert.rejects(readBackup(backup.slice(0, at)), fails("backup", /a part is missing|does not start as/));
  }
  await assert.rejects(readBackup(Uint8Array.of(...backup, 0)), fails("backup", /or something was added/));
});

test("a changed byte is refused though its checksum was made to agree", { timeout: 240_000 }, async () => {
  for (let at = 0; at < backup.length; ++at) {
    if (at >= 40 && at < 72) continue;  // the checksum itself
    const flipped = backup.slice();
    flipped[at] ^= 1;
    await assert.rejects(opened(withChecksum(flipped)), (error) => /^(backup|keyring|wrong_secret)$/.test(error.name), `byte ${at}`);
  }
});

/** A file with another heading, payload or version; everything else as it was. */
async function forged(change) {
  const file = await openContainer(backup);
  const header = JSON.parse(Buffer.from(file.seal));
  const { schema = 1, kind = "backup", payload = file.payload, seal: bytes } = change({ header, payload: file.payload }) ?? {};
  return packContainer({ kind, schema, payload, seal: bytes ?? bytesOf(JSON.stringify(header)) });
}

test("a hostile or newer file is refused with the reason", async () => {
  const cases = [
    [() => ({ schema: 2 }), /a newer version of Turnpoint made it/],
    [() => ({ schema: 0 }), /has no version/],
    [() => ({ kind: "study" }), /a “study”, no backup/],
    [() => ({ seal: new Uint8Array(65_537).fill(32) }), /heading is too long/],
    [() => ({ seal: bytesOf("{") }), /heading cannot be read/],
    [() => ({ seal: bytesOf("null") }), /does not say when/],
    [({ header }) => { header.made = "some time"; }, /does not say when/],
    [({ header }) => { header.parts = []; }, /list of parts/],
    [({ header }) => { header.parts = Array(17).fill(header.parts[0]); }, /list of parts/],
    [({ header }) => { header.parts[0].bytes = -5; }, /list of parts/],
    [({ header }) => { header.parts[1].bytes = 2 ** 53; }, /list of parts/],
    [({ header }) => { header.parts[0].nonce = "zz"; }, /list of parts/],
    [({ header }) => { header.parts[0].bytes += 1; }, /lengths it says/],
    [({ payload }) => ({ payload: Uint8Array.of(...payload, 0) }), /lengths it says/],
    [({ header }) => { delete header.keyring; }, /keyring cannot be read/],
    [({ header }) => { header.keyring.keys[0].slots[0].rounds = 599_999; }, /keyring cannot be read/],
    [({ header }) => { header.keyring.keys[0].slots[0].rounds = 1e12; }, /keyring cannot be read/],
  ];
  for (const [change, words] of cases) await assert.rejects(readBackup(await forged(change)), fails("backup", words));
  await assert.rejects(readBackup(bytesOf("id,team\n")), fails("backup", /does not start as a file saved by Turnpoint/));
  await assert.rejects(readBackup(new Uint8Array(mostBytes + 1)), fails("backup", /257 MB, and no backup has more than 256/));
  const later = await forged(({ header }) => { header.made = "2027-01-01T00:00:00Z"; });
  await assert.rejects(opened(later), fails("backup", /changed after it was made/));
  const swapped = await forged(({ header }) => { header.parts.reverse(); });
  await assert.rejects(opened(swapped), fails("backup", /changed after it was made/));
  const empty = await forged(({ header }) => { header.keyring.keys.pop(); });
  await assert.rejects(opened(empty), fails("backup", /changed after it was made/));
  const others = await makeBackup(vault, { made, study, workforces: [{ id: id.replace(/^./, "z"), text: people }] });
  await assert.rejects(opened(others), fails("backup", /not those that it names/));
});

test("a keyring notes up to which number records may stand unsealed, through every change; another vault's note is not taken over", async () => {
  assert.equal(plainThrough(vault.text), Infinity);
  const noted = notePlain(vault.text, 42);
  assert.equal(plainThrough(noted), 42);
  assert.ok(JSON.parse(noted).revision > JSON.parse(vault.text).revision);
  assert.equal(plainThrough(await changePassphrase(noted, given, "another four good words", leastRounds)), 42);
  assert.equal(plainThrough(vaultKeyring(noted)), Infinity);
});

test("a vault that takes the keyring of a backup over opens by the backup's passphrase, newer than any copy", async () => {
  const inside = await opened(backup);
  const taken = vaultKeyring(inside.ring.text);
  assert.equal(JSON.parse(taken).keys.length, 1);
  assert.ok(JSON.parse(taken).revision > JSON.parse(vault.text).revision);
  const sealed = await seal(inside.ring.key, "study", "gen-000001.study", bytesOf("a study"));
  assert.deepEqual(await unseal(await unlockKeyring(taken, { passphrase }), "study", "gen-000001.study", sealed), bytesOf("a study"));
});

test("any one changed byte of a generation, a journal record or kept people is noticed, sealed or not", async () => {
  const plain = await packContainer({ kind: "study", schema: 2, payload: bytesOf(study.text), seal: new Uint8Array() });
  for (const [type, sequence, bytes] of [["study", "gen-000001.study", plain], ["journal", "gen-000001.study", plain], ["workforce", id, bytesOf(people)]]) {
    const sealed = await seal(vault.key, type, sequence, bytes);
    for (let at = 0; at < sealed.length; ++at) {
      const flipped = sealed.slice();
      flipped[at] ^= 0x10;
      await assert.rejects(unseal(vault.key, type, sequence, flipped), fails("damaged", /./));
      // What no longer says that it is sealed goes to the program, which reads containers only.
      if (!isSealed(flipped)) await assert.rejects(openContainer(flipped), fails("damaged", /./));
      // With a checksum made to agree: refused, or, where only the heading's words differ, still what was sealed.
      if (at >= 40 && at < 72) continue;
      const answer = await unseal(vault.key, type, sequence, withChecksum(flipped)).catch((error) => assert.match(error.name, /^(damaged|unsealable)$/));
      if (answer) assert.deepEqual(answer, bytes);
    }
  }
  for (let at = 0; at < plain.length; ++at) {
    const flipped = plain.slice();
    flipped[at] ^= 0x10;
    await assert.rejects(openContainer(flipped), fails("damaged", /./));
  }
});

test("a backup is due by its age and by what changed since; never where nothing changed", () => {
  const day = 86_400_000;
  const now = Date.UTC(2026, 10, 28);
  const cases = [
    ["nothing was ever kept", {}, [undefined, 0, 0, false]],
    ["the first change, today", { kept: "gen-000001.study", first_at: now - 1 }, [undefined, 0, 1, false]],
    ["three days without any", { kept: "gen-000001.study", first_at: now - 3 * day }, [undefined, 3, 1, true]],
    ["fifty changes without any", { kept: "gen-000050.study", first_at: now }, [undefined, 0, 50, true]],
    ["forty-nine", { kept: "gen-000049.study", first_at: now }, [undefined, 0, 49, false]],
    ["thirteen days", { kept: "gen-000060.study", backup_of: "gen-000055.study", backup_at: now - 14 * day + 1 }, [now - 14 * day + 1, 13, 5, false]],
    ["fourteen days", { kept: "gen-000060.study", backup_of: "gen-000055.study", backup_at: now - 14 * day }, [now - 14 * day, 14, 5, true]],
    ["a year in which nothing changed", { kept: "gen-000060.study", backup_of: "gen-000060.study", backup_at: now - 365 * day }, [now - 365 * day, 365, 0, false]],
    ["two hundred changes in an hour", { kept: "gen-000260.study", backup_of: "gen-000060.study", backup_at: now }, [now, 0, 200, true]],
    ["started afresh since, with lower numbers", { kept: "gen-000002.study", backup_of: "gen-000060.study", backup_at: now - 20 * day }, [now - 20 * day, 20, 2, true]],
    ["a clock put back", { kept: "gen-000002.study", backup_of: "", backup_at: now + day }, [now + day, 0, 2, false]],
  ];
  for (const [name, noted, [at, days, changes, due]] of cases) assert.deepEqual(backupAge(noted, now), { at, days, changes, due }, name);
});
