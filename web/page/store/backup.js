// The backup file: one container of kind `backup`, whose parts are each sealed by a key of the file's own. README.md says
// what is in it. A file is read as if somebody had made it to do harm.
import { hex, sha256 } from "../hex.js";
import { openContainer, packContainer } from "./container.js";
import { fault } from "./fault.js";
import { addKey, openInnerKey, readKeyring, unlockKeyring } from "./keyring.js";

const kind = "backup";
const schema = 1;
const purpose = "backup";
const tagBytes = 16;
const mostHeaderBytes = 64 * 1024;
const mostParts = 16;
/** As core/io/container.h: more than any study and its people need, and little enough for a browser tab. */
export const mostBytes = 256 * 2 ** 20;

const utf8 = (text) => new TextEncoder().encode(text);
const text = (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);
const unhex = (digits) => Uint8Array.from(digits.match(/../g), (pair) => parseInt(pair, 16));
const refusal = (what) => fault("backup", `This backup file cannot be used: ${what} Nothing was changed; try another copy of it.`);

// Header and place of a part are checked with it, so that no part opens in another file or in another place.
function bound(header, index) {
  const place = utf8(JSON.stringify(["turnpoint backup 1", index]));
  const data = new Uint8Array(place.length + header.length);
  data.set(place);
  data.set(header, place.length);
  return data;
}

function joined(parts, length) {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * `ring`: text of a keyring and its opened key, by which the file will open. `study`: {schema, text}; `workforces`:
 * [{id, text}], the people it needs; `made`: a Date. Answers the file's bytes.
 */
export async function makeBackup(ring, { made, study, workforces }) {
  const contents = { study: { schema: study.schema }, workforces: workforces.map(({ id }) => id) };
  const plain = [JSON.stringify(contents), study.text, ...workforces.map((one) => one.text)].map(utf8);
  const bytes = plain.reduce((sum, part) => sum + part.length + tagBytes, 0);
  if (bytes + mostHeaderBytes > mostBytes)
    throw fault("too_large", `A backup of this study would have ${Math.ceil(bytes / 2 ** 20)} MB; the most is ${mostBytes / 2 ** 20}. Keep the files that you imported as well.`);
  const own = await addKey(ring.text, ring.key, purpose);
  const parts = plain.map((part) => ({ bytes: part.length + tagBytes, nonce: hex(crypto.getRandomValues(new Uint8Array(12))) }));
  const header = utf8(JSON.stringify({ made: made.toISOString(), parts, keyring: JSON.parse(own.text) }));
  const sealed = [];
  for (const [index, part] of plain.entries()) {
    const how = { name: "AES-GCM", iv: unhex(parts[index].nonce), additionalData: bound(header, index) };
    sealed.push(new Uint8Array(await crypto.subtle.encrypt(how, own.key.aes, part)));
  }
  return packContainer({ kind, schema, payload: joined(sealed, bytes), seal: header });
}

/** What a file says of itself, all of it checked as far as that goes without a key: {made, openWith}. */
export async function readBackup(bytes) {
  if (bytes.length > mostBytes) throw refusal(`it has ${Math.ceil(bytes.length / 2 ** 20)} MB, and no backup has more than ${mostBytes / 2 ** 20}.`);
  const file = await openContainer(bytes).catch((error) => {
    throw refusal(error.message);
  });
  if (file.kind !== kind) throw refusal(`it is a file of Turnpoint, but a “${file.kind}”, no backup.`);
  if (file.schema < 1) throw refusal("it has no version.");
  if (file.schema > schema) throw refusal("a newer version of Turnpoint made it. Open it with that version.");
  const header = readHeader(file);
  return { made: new Date(header.made), openWith: (given) => open(file, header, given) };
}

function readHeader({ payload, seal }) {
  if (seal.length > mostHeaderBytes) throw refusal("its heading is too long.");
  let header;
  try {
    header = JSON.parse(text(seal));
  } catch {
    throw refusal("its heading cannot be read.");
  }
  const isPart = (part) => Number.isSafeInteger(part?.bytes) && part.bytes >= tagBytes && /^[0-9a-f]{24}$/.test(part.nonce);
  const { made, parts } = header ?? {};
  if (typeof made !== "string" || Number.isNaN(Date.parse(made))) throw refusal("it does not say when it was made.");
  if (!Array.isArray(parts) || parts.length < 2 || parts.length > mostParts || !parts.every(isPart)) throw refusal("its list of parts cannot be read.");
  if (parts.reduce((sum, part) => sum + part.bytes, 0) !== payload.length) throw refusal("its parts do not have the lengths it says.");
  try {
    readKeyring(JSON.stringify(header.keyring ?? null));
  } catch {
    throw refusal("its keyring cannot be read, so no passphrase opens it.");
  }
  return header;
}

// `given`: {passphrase} or {code}. Nothing is answered before every part has opened and is what it is said to be.
async function open({ payload, seal }, { made, parts, keyring }, given) {
  const ring = { text: JSON.stringify(keyring) };
  ring.key = await unlockKeyring(ring.text, given);
  const opened = [];
  try {
    const key = await openInnerKey(ring.text, ring.key, purpose);
    let at = 0;
    for (const [index, { bytes, nonce }] of parts.entries()) {
      const how = { name: "AES-GCM", iv: unhex(nonce), additionalData: bound(seal, index) };
      opened.push(new Uint8Array(await crypto.subtle.decrypt(how, key.aes, payload.subarray(at, at + bytes))));
      at += bytes;
    }
  } catch {
    throw refusal("a part of it was changed after it was made.");
  }
  const [contents, study, ...people] = opened;
  const about = listed(contents, people.length);
  const workforces = [];
  for (const [index, bytes] of people.entries()) {
    const id = about.workforces[index];
    if ((await sha256(bytes)) !== id) throw refusal("the people in it are not those that it names.");
    workforces.push({ id, text: text(bytes) });
  }
  return { made: new Date(made), ring, study: { schema: about.study.schema, text: text(study) }, workforces };
}

function listed(contents, workforces) {
  try {
    const about = JSON.parse(text(contents));
    const sound = Number.isSafeInteger(about.study.schema) && about.workforces.length === workforces && about.workforces.every((id) => typeof id === "string");
    if (sound) return about;
  } catch {
    // Told below.
  }
  throw refusal("its list of contents cannot be read.");
}
