// The file format of core/io/container.h, for what is sealed before the program sees it or after it let go of it.
import { fault } from "./fault.js";

const magic = [0x89, 0x54, 0x50, 0x54, 0x0d, 0x0a, 0x1a, 0x0a];
const kindAt = 8, schemaAt = 24, sealLengthAt = 28, lengthAt = 32, checksumAt = 40, payloadAt = 72;

async function checksumOf(bytes) {
  const covered = new Uint8Array(bytes.length - (payloadAt - checksumAt));
  covered.set(bytes.subarray(0, checksumAt));
  covered.set(bytes.subarray(payloadAt), checksumAt);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", covered));
}

/** `kind`: ascii, at most 16; `payload` and `seal`: bytes. */
export async function packContainer({ kind, schema, payload, seal }) {
  const bytes = new Uint8Array(payloadAt + payload.length + seal.length);
  const view = new DataView(bytes.buffer);
  bytes.set(magic);
  bytes.set(new TextEncoder().encode(kind), kindAt);
  view.setUint32(schemaAt, schema, true);
  view.setUint32(sealLengthAt, seal.length, true);
  view.setBigUint64(lengthAt, BigInt(payload.length), true);
  bytes.set(payload, payloadAt);
  bytes.set(seal, payloadAt + payload.length);
  bytes.set(await checksumOf(bytes), checksumAt);
  return bytes;
}

/** Whether these bytes are a container that says it is sealed; it may be damaged all the same. */
export function isSealed(bytes) {
  return bytes.length >= payloadAt && magic.every((byte, at) => bytes[at] === byte) &&
    new DataView(bytes.buffer, bytes.byteOffset).getUint32(sealLengthAt, true) > 0;
}

/** Answers {kind, schema, payload, seal}, or throws `damaged`. */
export async function openContainer(bytes) {
  if (bytes.length < payloadAt || !magic.every((byte, at) => bytes[at] === byte))
    throw fault("damaged", "It does not start as a file saved by Turnpoint does.");
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const length = view.getBigUint64(lengthAt, true);
  const sealLength = view.getUint32(sealLengthAt, true);
  if (length + BigInt(sealLength) !== BigInt(bytes.length - payloadAt))
    throw fault("damaged", `It has ${bytes.length} bytes and its heading says ${BigInt(payloadAt) + length + BigInt(sealLength)}: a part is missing, or something was added.`);
  const sum = await checksumOf(bytes);
  if (!sum.every((byte, at) => byte === bytes[checksumAt + at]))
    throw fault("damaged", "Its checksum does not agree with its content: a byte was changed after it was saved.");
  const end = payloadAt + Number(length);
  const kind = new TextDecoder("latin1").decode(bytes.subarray(kindAt, schemaAt)).replace(/\0+$/, "");
  return { kind, schema: view.getUint32(schemaAt, true), payload: bytes.slice(payloadAt, end), seal: bytes.slice(end) };
}
