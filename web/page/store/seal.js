// Sealing: AES-GCM with a fresh nonce for each record. What a record is, and which, is part of what is checked, so that
// a record put in another's place does not open.
import { hex } from "../hex.js";
import { isSealed, openContainer, packContainer } from "./container.js";
import { fault } from "./fault.js";

const utf8 = (text) => new TextEncoder().encode(text);
const bound = (key, type, sequence) => utf8(JSON.stringify(["turnpoint record 1", key.vault, key.id, type, sequence]));
const unhex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));

/** `key`: of keyring.js. `type`: what kind of record, as core/io/container.h has kinds; `sequence`: which of them. */
export async function seal(key, type, sequence, bytes) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bound(key, type, sequence) }, key.aes, bytes);
  const about = { vault: key.vault, key: key.id, type, nonce: hex(iv) };
  return packContainer({ kind: type, schema: 1, payload: new Uint8Array(sealed), seal: utf8(JSON.stringify(about)) });
}

/** The id of the key that sealed it; nothing where that cannot be read. */
export async function sealedBy(bytes) {
  try {
    return JSON.parse(new TextDecoder().decode((await openContainer(bytes)).seal)).key;
  } catch {
    return undefined;
  }
}

/**
 * What was sealed as this record. Throws `damaged` where a byte changed, `unsealable` where it is whole but not this
 * record of this vault.
 */
export async function unseal(key, type, sequence, bytes) {
  if (!isSealed(bytes)) throw fault("damaged", "It is not sealed.");
  const { payload, seal: about } = await openContainer(bytes);
  try {
    const { nonce } = JSON.parse(new TextDecoder().decode(about));
    const opened = await crypto.subtle.decrypt({ name: "AES-GCM", iv: unhex(nonce), additionalData: bound(key, type, sequence) }, key.aes, payload);
    return new Uint8Array(opened);
  } catch {
    throw fault("unsealable", "it was sealed with another key, or stands in another's place");
  }
}
