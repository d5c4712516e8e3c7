// Keyring, recovery code and seals by themselves: what opens, what does not, and that any changed byte shows.
import assert from "node:assert/strict";
import { createDecipheriv, pbkdf2Sync } from "node:crypto";
import { test } from "node:test";

import { addDataKey, calibratedRounds, changePassphrase, dropOlderDataKeys, leastRounds, makeKeyring, openDataKeys, unlockKeyring } from "../../web/page/store/keyring.js";
import { recoveryCode, secretOfCode } from "../../web/page/store/recovery.js";
import { seal, unseal } from "../../web/page/store/seal.js";
import { isSealed, openContainer } from "../../web/page/store/container.js";

const passphrase = "correct horse battery staple";
const bytes = (text) => new TextEncoder().encode(text);
const text = (given) => new TextDecoder().decode(given);
const fails = (name, words) => (error) => error.name === name && words.test(error.message);
const made = await makeKeyring(passphrase, leastRounds);

test("the passphrase and the recovery code open the same key; others do not and say so", async () => {
  const sealed = await seal(made.key, "study", "gen-000001.study", bytes("a study"));
  for (const given of [{ passphrase }, { code: made.code }, { code: made.code.toLowerCase().replaceAll("-", " ") }]) {
    assert.equal(text(await unseal(await unlockKeyring(made.text, given), "study", "gen-000001.study", sealed)), "a study");
  }
  await assert.rejects(unlockKeyring(made.text, { passphrase: "correct horse battery stable" }), fails("wrong_secret", /not the passphrase.*nothing is lost/));
  await assert.rejects(unlockKeyring(made.text, { code: await recoveryCode(new Uint8Array(16)) }), fails("wrong_secret", /of another vault/));
  // The same words typed with composed and decomposed letters are the same passphrase.
  const accented = await makeKeyring("caf\u00e9 caf\u00e9 caf\u00e9", leastRounds);
  await unlockKeyring(accented.text, { passphrase: "cafe\u0301 cafe\u0301 cafe\u0301" });
});

test("the passphrase's slot is what it says: opened by another hand", () => {
  const keyring = JSON.parse(made.text);
  const [key] = keyring.keys;
  const slot = key.slots.find(({ kind }) => kind === "passphrase");
  const of = (field) => Buffer.from(slot[field], "base64");
  assert.equal(of("nonce").length, 12);
  assert.equal(of("salt").length, 16);
  const wrapping = pbkdf2Sync(passphrase, of("salt"), slot.rounds, 32, "sha256");
  const decipher = createDecipheriv("aes-256-gcm", wrapping, of("nonce"));
  decipher.setAAD(Buffer.from(JSON.stringify(["turnpoint keyring 1", keyring.vault, key.id, "passphrase", slot.kdf, slot.rounds, slot.salt])));
  decipher.setAuthTag(of("wrapped").subarray(32));
  const raw = Buffer.concat([decipher.update(of("wrapped").subarray(0, 32)), decipher.final()]);
  assert.equal(raw.length, 32);
  assert.equal(made.text.includes(raw.toString("base64")), false);
});

test("changing the passphrase wraps the same key anew: old seals open, the old passphrase does not", async () => {
  const sealed = await seal(made.key, "workforce", "id", bytes("people"));
  for (const given of [{ passphrase }, { code: made.code }]) {
    const changed = await changePassphrase(made.text, given, "another four good words", leastRounds);
    assert.equal(JSON.parse(changed).revision, 2);
    assert.equal(text(await unseal(await unlockKeyring(changed, { passphrase: "another four good words" }), "workforce", "id", sealed)), "people");
    await unlockKeyring(changed, { code: made.code });
    await assert.rejects(unlockKeyring(changed, { passphrase }), fails("wrong_secret", /./));
  }
  await assert.rejects(changePassphrase(made.text, { passphrase: "not this one at all" }, "another four good words", leastRounds), fails("wrong_secret", /./));
  await assert.rejects(changePassphrase(made.text, { passphrase }, "1234", leastRounds), fails("passphrase", /has 4 characters; it needs at least 12/));
  await assert.rejects(makeKeyring("elevenchars", leastRounds), fails("passphrase", /has 11 characters/));
});

test("a data key goes and nothing that it sealed opens, while passphrase and printed code stay", async () => {
  const one = await addDataKey(made.text, made.key);
  const [first] = await openDataKeys(one, made.key);
  const before = await seal(first, "study", "gen-000001.study", bytes("with a colleague"));
  const two = await addDataKey(one, made.key);
  const [second, older] = await openDataKeys(two, made.key);
  assert.equal(text(await unseal(older, "study", "gen-000001.study", before)), "with a colleague");
  const after = await seal(second, "study", "gen-000002.study", bytes("without"));
  const left = dropOlderDataKeys(two);
  assert.equal(left.includes(first.id), false);
  const changed = await changePassphrase(left, { passphrase }, "another four good words", leastRounds);
  for (const given of [{ passphrase: "another four good words" }, { code: made.code }]) {
    const root = await unlockKeyring(changed, given);
    const keys = await openDataKeys(changed, root);
    assert.equal(keys.length, 1);
    assert.equal(text(await unseal(keys[0], "study", "gen-000002.study", after)), "without");
    for (const key of [...keys, root]) await assert.rejects(unseal(key, "study", "gen-000001.study", before), fails("unsealable", /another key/));
  }
  const harmed = JSON.parse(left);
  harmed.keys[1].slots[0].wrapped = harmed.keys[1].slots[0].nonce;
  await assert.rejects(openDataKeys(JSON.stringify(harmed), made.key), fails("keyring", /a key in it was changed/));
  assert.deepEqual(await openDataKeys(made.text, made.key), []);
});

test("the number of rounds follows the device and is never below 600,000", async () => {
  const clockOf = (took) => {
    const times = [0, took];
    return () => times.shift();
  };
  assert.equal(await calibratedRounds(clockOf(100)), 1_500_000);
  assert.equal(await calibratedRounds(clockOf(250)), 600_000);
  assert.equal(await calibratedRounds(clockOf(5000)), 600_000);
  const fewer = JSON.parse(made.text);
  fewer.keys[0].slots[0].rounds = 599_999;
  await assert.rejects(unlockKeyring(JSON.stringify(fewer), { passphrase }), fails("keyring", /599999 rounds/));
});

test("any one wrong character of a recovery code names its group; groups in another order do not pass", async () => {
  const secret = Uint8Array.from({ length: 16 }, (_, at) => at * 17);
  const code = await recoveryCode(secret);
  assert.match(code, /^([0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{5}$/);
  assert.deepEqual(await secretOfCode(code), secret);
  assert.deepEqual(await secretOfCode(code.replaceAll("0", "o").replaceAll("1", "l")), secret);
  for (let at = 0; at < code.length; ++at) {
    if (code[at] === "-") continue;
    for (const letter of "0123456789ABCDEFGHJKMNPQRSTVWXYZ") {
      if (letter === code[at]) continue;
      const wrong = code.slice(0, at) + letter + code.slice(at + 1);
      await assert.rejects(secretOfCode(wrong), fails("recovery_code", new RegExp(`typing error in group ${Math.floor(at / 6) + 1},`)));
    }
    const next = code[at + 1];
    if (next && next !== "-" && next !== code[at])
      await assert.rejects(secretOfCode(code.slice(0, at) + next + code[at] + code.slice(at + 2)), fails("recovery_code", /typing error in group/));
  }
  const groups = code.split("-");
  await assert.rejects(secretOfCode([groups[1], groups[0], ...groups.slice(2)].join("-")), fails("recovery_code", /group 1/));
  const other = (await recoveryCode(new Uint8Array(16).fill(9))).split("-");
  await assert.rejects(secretOfCode([other[0], ...groups.slice(1)].join("-")), fails("recovery_code", /do not belong together/));
  await assert.rejects(secretOfCode(code.slice(1)), fails("recovery_code", /34 characters, not 35/));
  await assert.rejects(secretOfCode(code.replace(/^./, "U")), fails("recovery_code", /no “U”/));
});

test("a record put in another's place, of another kind or another vault does not open", async () => {
  const sealed = await seal(made.key, "study", "gen-000002.study", bytes("second"));
  const other = await makeKeyring(passphrase, leastRounds);
  const refused = fails("unsealable", /another/);
  await assert.rejects(unseal(made.key, "study", "gen-000001.study", sealed), refused);
  await assert.rejects(unseal(made.key, "workforce", "gen-000002.study", sealed), refused);
  await assert.rejects(unseal(other.key, "study", "gen-000002.study", sealed), refused);
  await assert.rejects(unseal({ ...made.key, vault: other.key.vault }, "study", "gen-000002.study", sealed), refused);
});

test("every record has a nonce of its own, and nothing of its text shows", async () => {
  const nonces = new Set();
  for (let i = 0; i < 200; ++i) {
    const sealed = await seal(made.key, "study", "1", bytes("Quagga of Okapi team"));
    assert.equal(Buffer.from(sealed).includes("uagga"), false);
    nonces.add(JSON.parse(text((await openContainer(sealed)).seal)).nonce);
  }
  assert.equal(nonces.size, 200);
});

test("a flip of any bit of a sealed record, or any length, is noticed", async () => {
  const sealed = await seal(made.key, "study", "1", bytes("every byte of it"));
  for (let at = 0; at < sealed.length; ++at) {
    for (let bit = 0; bit < 8; ++bit) {
      const flipped = sealed.slice();
      flipped[at] ^= 1 << bit;
      await assert.rejects(unseal(made.key, "study", "1", flipped), fails("damaged", /./));
    }
    await assert.rejects(unseal(made.key, "study", "1", sealed.slice(0, at)), fails("damaged", /./));
  }
  assert.equal(isSealed(bytes("no container")), false);
});

test("a changed byte of the keyring never gives another key", { timeout: 120_000 }, async () => {
  const sealed = await seal(made.key, "study", "1", bytes("ours"));
  const given = { code: made.code };
  for (let at = 0; at < made.text.length; ++at) {
    const changed = made.text.slice(0, at) + String.fromCharCode(made.text.charCodeAt(at) ^ 1) + made.text.slice(at + 1);
    const key = await unlockKeyring(changed, given).catch((error) => assert.match(error.name, /^(keyring|wrong_secret)$/));
    if (key) assert.equal(text(await unseal(key, "study", "1", sealed)), "ours");
  }
});
