// The keyring: a random data key, wrapped once by the passphrase and once by the printed recovery code. WebCrypto only.
// It is kept as text beside what it opens; `keys` is a list, so that a document may later have a key of its own.
import { hex } from "../hex.js";
import { fault } from "./fault.js";
import { recoveryCode, secretOfCode } from "./recovery.js";

export const leastRounds = 600_000;
const mostRounds = 100_000_000;  // a damaged number must not stop the page for hours
const aimMs = 250;
const leastPassphrase = 12;

const random = (count) => crypto.getRandomValues(new Uint8Array(count));
const base64 = (bytes) => btoa(String.fromCharCode(...bytes));
const unbase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const utf8 = (text) => new TextEncoder().encode(text);

// Everything a slot says is bound to what it wraps.
const bound = (keyring, key, { kind, kdf, rounds, salt }) =>
  utf8(JSON.stringify(["turnpoint keyring 1", keyring.vault, key.id, kind, kdf, rounds ?? 0, salt]));

async function derive(secret, { kdf, rounds, salt }) {
  const aes = { name: "AES-GCM", length: 256 };
  if (kdf === "PBKDF2-SHA-256") {
    const base = await crypto.subtle.importKey("raw", secret, "PBKDF2", false, ["deriveKey"]);
    return crypto.subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt: unbase64(salt), iterations: rounds }, base, aes, false, ["encrypt", "decrypt"]);
  }
  const base = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  return crypto.subtle.deriveKey({ name: "HKDF", hash: "SHA-256", salt: unbase64(salt), info: utf8("turnpoint recovery") }, base, aes, false, ["encrypt", "decrypt"]);
}

async function wrap(keyring, key, raw, slot, secret) {
  const iv = random(12);
  const wrapping = await derive(secret, slot);
  const wrapped = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bound(keyring, key, slot) }, wrapping, raw);
  return { ...slot, nonce: base64(iv), wrapped: base64(new Uint8Array(wrapped)) };
}

const passphraseSlot = (rounds) => ({ kind: "passphrase", kdf: "PBKDF2-SHA-256", rounds, salt: base64(random(16)) });

/** Said in words when a passphrase cannot be used; nothing when it can. */
export function passphraseFault(passphrase) {
  const length = [...passphrase.normalize("NFC")].length;
  if (length < leastPassphrase)
    return `The passphrase has ${length} character${length === 1 ? "" : "s"}; it needs at least ${leastPassphrase}. Four words that do not belong together are easy to remember.`;
  return "";
}
const secretOfPassphrase = (passphrase) => utf8(passphrase.normalize("NFC"));

/** Rounds that take this device about a quarter of a second, never fewer than `leastRounds`. */
export async function calibratedRounds(clock = () => performance.now()) {
  const before = clock();
  await derive(random(16), passphraseSlot(leastRounds));
  const took = Math.max(1, clock() - before);
  return Math.max(leastRounds, Math.min(mostRounds, Math.ceil((leastRounds * aimMs) / took / 10_000) * 10_000));
}

/** Answers {text, key, code}: the keyring to keep, the key to seal with, the recovery code to print. */
export async function makeKeyring(passphrase, rounds) {
  const wrong = passphraseFault(passphrase);
  if (wrong) throw fault("passphrase", wrong);
  const keyring = { format: "turnpoint-keyring", schema: 1, vault: hex(random(16)), revision: 1, keys: [] };
  const key = { id: hex(random(8)), purpose: "vault", slots: [] };
  const raw = random(32);
  const recovery = random(16);
  const recoverySlot = { kind: "recovery", kdf: "HKDF-SHA-256", salt: base64(random(16)) };
  key.slots.push(await wrap(keyring, key, raw, passphraseSlot(rounds), secretOfPassphrase(passphrase)));
  key.slots.push(await wrap(keyring, key, raw, recoverySlot, recovery));
  keyring.keys.push(key);
  const code = await recoveryCode(recovery);
  const made = { text: JSON.stringify(keyring), key: await imported(keyring, key, raw), code };
  raw.fill(0);
  recovery.fill(0);
  return made;
}

const imported = async (keyring, key, raw) => ({
  vault: keyring.vault,
  id: key.id,
  aes: await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]),
});

/** A key of its own purpose, which `outer`, opened from the same keyring, opens: {inner, key}. */
async function innerKey(keyring, outer, purpose) {
  const inner = { id: hex(random(8)), purpose, slots: [] };
  const raw = random(32);
  const iv = random(12);
  const slot = { kind: "key", kdf: "none", salt: outer.id };
  const wrapped = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bound(keyring, inner, slot) }, outer.aes, raw);
  inner.slots.push({ ...slot, nonce: base64(iv), wrapped: base64(new Uint8Array(wrapped)) });
  const key = await imported(keyring, inner, raw);
  raw.fill(0);
  return { inner, key };
}

async function openInner(keyring, outer, inner) {
  const slot = inner.slots.find(({ kind }) => kind === "key");
  const opened = await crypto.subtle.decrypt(
    { name: "AES-GCM", iv: unbase64(slot.nonce), additionalData: bound(keyring, inner, slot) }, outer.aes, unbase64(slot.wrapped));
  const raw = new Uint8Array(opened);
  const key = await imported(keyring, inner, raw);
  raw.fill(0);
  return key;
}

/**
 * The vault's key of a keyring with one more of its own purpose, which `key`, opened from the same keyring, opens: {text, key}. So what
 * it seals opens with the same passphrase and code.
 */
export async function addKey(text, key, purpose) {
  const { keyring, key: outer } = readKeyring(text);
  const { inner, key: opened } = await innerKey(keyring, key, purpose);
  return { text: JSON.stringify({ ...keyring, keys: [outer, inner] }), key: opened };
}

/** The key of that purpose; throws where there is none, or `key` does not open it. */
export async function openInnerKey(text, key, purpose) {
  const { keyring } = readKeyring(text);
  return openInner(keyring, key, keyring.keys.find((one) => one.purpose === purpose));
}

// What is kept is sealed by a data key, which the vault's key opens, so that it can be put out of the world while passphrase and printed
// code stay. Newest first; there are two only while a deletion is under way, and none in vaults from before there were any.
const dataKeysOf = ({ keys }) => keys.filter(({ purpose }) => purpose === "data");

/** The keyring with a new data key before those that it has. */
export async function addDataKey(text, key) {
  const { keyring, key: outer } = readKeyring(text);
  const { inner } = await innerKey(keyring, key, "data");
  return JSON.stringify({ ...keyring, revision: keyring.revision + 1, keys: [outer, inner, ...dataKeysOf(keyring)] });
}

/** The keyring with the newest data key alone: nothing opens any more what an older one sealed. */
export function dropOlderDataKeys(text) {
  const { keyring, key } = readKeyring(text);
  return JSON.stringify({ ...keyring, revision: keyring.revision + 1, keys: [key, ...dataKeysOf(keyring).slice(0, 1)] });
}

/** The opened data keys, newest first. */
export async function openDataKeys(text, key) {
  const { keyring } = readKeyring(text);
  try {
    return await Promise.all(dataKeysOf(keyring).map((inner) => openInner(keyring, key, inner)));
  } catch {
    throw damaged("a key in it was changed");
  }
}

/** The keyring with the vault's key alone: for a vault that takes a backup's keyring over. */
export function vaultKeyring(text) {
  const { keyring, key } = readKeyring(text);
  return JSON.stringify({ ...keyring, keys: [key], revision: keyring.revision + 1, plain_through: undefined });
}

/** The keyring with a note up to which number records may stand unsealed: they are older than it. */
export function notePlain(text, number) {
  const { keyring } = readKeyring(text);
  return JSON.stringify({ ...keyring, revision: keyring.revision + 1, plain_through: number });
}

/** That number; a keyring without the note says nothing of any. */
export const plainThrough = (text) => readKeyring(text).keyring.plain_through ?? Infinity;

const damaged = (what) => fault("keyring", `The keyring of this vault cannot be read: ${what}. Nothing was changed; restore a backup, or use another copy.`);

/** The keyring of a text, or a fault `keyring` that says what is wrong with it. */
export function readKeyring(text) {
  let keyring;
  try {
    keyring = JSON.parse(text);
  } catch {
    throw damaged("it is no JSON");
  }
  if (keyring?.format !== "turnpoint-keyring") throw damaged("it is something else");
  if (!(keyring.schema <= 1)) throw damaged("a newer version of Turnpoint wrote it");
  const key = keyring.keys?.find?.(({ purpose }) => purpose === "vault");
  if (!key || !Array.isArray(key.slots) || typeof keyring.vault !== "string" || typeof key.id !== "string") throw damaged("its key is missing");
  for (const slot of key.slots) {
    if (slot.kind !== "passphrase") continue;
    if (!(slot.rounds >= leastRounds && slot.rounds <= mostRounds)) throw damaged(`its passphrase has ${slot.rounds} rounds, not from ${leastRounds} to ${mostRounds}`);
  }
  return { keyring, key };
}

async function rawKey({ keyring, key }, kind, secret, refusal) {
  const slot = key.slots.find((one) => one.kind === kind);
  if (!slot) throw fault("keyring", `This vault has no ${kind} to open it with.`);
  try {
    const wrapping = await derive(secret, slot);
    const opened = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: unbase64(slot.nonce), additionalData: bound(keyring, key, slot) }, wrapping, unbase64(slot.wrapped));
    return new Uint8Array(opened);
  } catch {
    throw refusal;
  }
}

// `given`: {passphrase} or {code}.
async function rawKeyFor(ring, { passphrase, code }) {
  if (code !== undefined)
    return rawKey(ring, "recovery", await secretOfCode(code), fault("wrong_secret", "This is a recovery code, but of another vault or backup. Nothing was changed."));
  return rawKey(ring, "passphrase", secretOfPassphrase(passphrase),
    fault("wrong_secret", "That is not the passphrase. Nothing was changed and nothing is lost: try again, or use the printed recovery code."));
}

/** The key to seal and open with, or a fault `wrong_secret`. */
export async function unlockKeyring(text, given) {
  const ring = readKeyring(text);
  const raw = await rawKeyFor(ring, given);
  const key = await imported(ring.keyring, ring.key, raw);
  raw.fill(0);
  return key;
}

/** The keyring with another passphrase: the same key wrapped anew, so nothing that it sealed changes. */
export async function changePassphrase(text, given, next, rounds) {
  const wrong = passphraseFault(next);
  if (wrong) throw fault("passphrase", wrong);
  const ring = readKeyring(text);
  const raw = await rawKeyFor(ring, given);
  const slot = await wrap(ring.keyring, ring.key, raw, passphraseSlot(rounds), secretOfPassphrase(next));
  raw.fill(0);
  ring.key.slots = ring.key.slots.map((one) => (one.kind === "passphrase" ? slot : one));
  ring.keyring.revision += 1;
  return JSON.stringify(ring.keyring);
}
