// A file to carry away: one container whose parts are each sealed by a key of the file's own. README.md says what is in it.
// A file is read as if somebody had made it to do harm.
import { hex } from "../hex.js";
import { openContainer, packContainer } from "./container.js";
import { fault } from "./fault.js";
import { addKey, openInnerKey, readKeyring, unlockKeyring } from "./keyring.js";

const schema = 1;
const tagBytes = 16;
const mostHeaderBytes = 64 * 1024;
const mostParts = 16;
/** As core/io/container.h: more than any study and its people need, and little enough for a browser tab. */
export const mostBytes = 256 * 2 ** 20;

const utf8 = (text) => new TextEncoder().encode(text);
export const textOf = (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);
const unhex = (digits) => Uint8Array.from(digits.match(/../g), (pair) => parseInt(pair, 16));

function joined(parts, length) {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** `kind`: of the container, and what its keys are for; `leastParts`: fewer make no such file. */
export function sealedFile({ kind, leastParts }) {
  const refusal = (what) => fault(kind, `This ${kind} file cannot be used: ${what} Nothing was changed; try another copy of it.`);

  // Header and place of a part are checked with it, so that no part opens in another file or in another place.
  function bound(header, index) {
    const place = utf8(JSON.stringify([`turnpoint ${kind} 1`, index]));
    return joined([place, header], place.length + header.length);
  }

  /** `ring`: text of a keyring and its opened key, by which the file will open; `texts`: its parts; `made`: a Date. Answers the file's bytes. */
  async function make(ring, made, texts) {
    const plain = texts.map(utf8);
    const bytes = plain.reduce((sum, part) => sum + part.length + tagBytes, 0);
    if (bytes + mostHeaderBytes > mostBytes)
      throw fault("too_large", `A ${kind} of this study would have ${Math.ceil(bytes / 2 ** 20)} MB; the most is ${mostBytes / 2 ** 20}. Keep the files that you imported as well.`);
    const own = await addKey(ring.text, ring.key, kind);
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
  async function read(bytes) {
    if (bytes.length > mostBytes) throw refusal(`it has ${Math.ceil(bytes.length / 2 ** 20)} MB, and no ${kind} has more than ${mostBytes / 2 ** 20}.`);
    const file = await openContainer(bytes).catch((error) => {
      throw refusal(error.message);
    });
    if (file.kind !== kind) throw refusal(`it is a file of Turnpoint, but a “${file.kind}”, no ${kind}.`);
    if (file.schema < 1) throw refusal("it has no version.");
    if (file.schema > schema) throw refusal("a newer version of Turnpoint made it. Open it with that version.");
    const header = readHeader(file);
    return { made: new Date(header.made), openWith: (given) => open(file, header, given) };
  }

  function readHeader({ payload, seal }) {
    if (seal.length > mostHeaderBytes) throw refusal("its heading is too long.");
    let header;
    try {
      header = JSON.parse(textOf(seal));
    } catch {
      throw refusal("its heading cannot be read.");
    }
    const isPart = (part) => Number.isSafeInteger(part?.bytes) && part.bytes >= tagBytes && /^[0-9a-f]{24}$/.test(part.nonce);
    const { made, parts } = header ?? {};
    if (typeof made !== "string" || Number.isNaN(Date.parse(made))) throw refusal("it does not say when it was made.");
    if (!Array.isArray(parts) || parts.length < leastParts || parts.length > mostParts || !parts.every(isPart)) throw refusal("its list of parts cannot be read.");
    if (parts.reduce((sum, part) => sum + part.bytes, 0) !== payload.length) throw refusal("its parts do not have the lengths it says.");
    try {
      readKeyring(JSON.stringify(header.keyring ?? null));
    } catch {
      throw refusal("its keyring cannot be read, so no passphrase opens it.");
    }
    return header;
  }

  // `given`: {passphrase} or {code}. Nothing is answered before every part has opened: {ring, parts}, parts as bytes.
  async function open({ payload, seal }, { parts, keyring }, given) {
    const ring = { text: JSON.stringify(keyring) };
    ring.key = await unlockKeyring(ring.text, given);
    const opened = [];
    try {
      const key = await openInnerKey(ring.text, ring.key, kind);
      let at = 0;
      for (const [index, { bytes, nonce }] of parts.entries()) {
        const how = { name: "AES-GCM", iv: unhex(nonce), additionalData: bound(seal, index) };
        opened.push(new Uint8Array(await crypto.subtle.decrypt(how, key.aes, payload.subarray(at, at + bytes))));
        at += bytes;
      }
    } catch {
      throw refusal("a part of it was changed after it was made.");
    }
    return { ring, parts: opened };
  }

  /** A file that a person chose, read as far as that goes without a key. */
  async function choose(file) {
    if (file.size > mostBytes) throw fault(kind, `${file.name} has ${Math.ceil(file.size / 2 ** 20)} MB, and no ${kind} file has more than ${mostBytes / 2 ** 20}. Nothing was changed.`);
    const bytes = await file.arrayBuffer().catch(() => {
      throw fault(kind, `${file.name} can no longer be read: it was moved or changed since you chose it. Choose it again.`);
    });
    return read(new Uint8Array(bytes)).catch((error) => {
      throw fault(error.name, `${file.name}: ${error.message}`);
    });
  }

  return { refusal, make, read, choose };
}

/** For the name of a file, as clocks show it here: `20260331-0915`. */
export function stampOf(made) {
  const here = new Date(made.getTime() - made.getTimezoneOffset() * 60_000);
  return here.toISOString().slice(0, 16).replace(/[-:]/g, "").replace("T", "-");
}
