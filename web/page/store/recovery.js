// The recovery code: 128 random bits to print, in seven groups of five characters. The last character of a group is a
// check of that group and its place, so that a typing error is found and its group named; the last twelve bits check
// the whole.
import { fault } from "./fault.js";

const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";  // without I, L, O and U, which are taken for others
const groups = 7;
const bytesLong = 16;

// Multiplication by x in the field of 32 elements: a changed or swapped character always shows.
const timesX = (value) => (value << 1) ^ (value & 16 ? 0b100101 : 0);
const checkOf = (values, group) => values.reduce((sum, value) => timesX(sum ^ value), group + 1) & 31;

async function bitsOf(secret) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", secret));
  return [...secret, ...sum.subarray(0, 2)].map((byte) => byte.toString(2).padStart(8, "0")).join("").slice(0, groups * 20);
}

/** `secret`: 16 bytes. */
export async function recoveryCode(secret) {
  const bits = await bitsOf(secret);
  return Array.from({ length: groups }, (_, group) => {
    const values = Array.from({ length: 4 }, (_, at) => parseInt(bits.slice(group * 20 + at * 5, group * 20 + at * 5 + 5), 2));
    return [...values, checkOf(values, group)].map((value) => letters[value]).join("");
  }).join("-");
}

/** The 16 bytes of a code as somebody typed it, or a fault `recovery_code` that says where it is wrong. */
export async function secretOfCode(typed) {
  const text = typed.toUpperCase().replace(/[\s–—-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  const stranger = [...text].find((letter) => !letters.includes(letter));
  if (stranger) throw fault("recovery_code", `A recovery code has no “${stranger}”. It has the letters and digits of the printed one only.`);
  if (text.length !== groups * 5)
    throw fault("recovery_code", `The code has ${text.length} characters, not ${groups * 5}. Type all ${groups} groups of five.`);
  let bits = "";
  for (let group = 0; group < groups; ++group) {
    const values = [...text.slice(group * 5, group * 5 + 5)].map((letter) => letters.indexOf(letter));
    const check = values.pop();
    if (checkOf(values, group) !== check)
      throw fault("recovery_code", `There is a typing error in group ${group + 1}, “${text.slice(group * 5, group * 5 + 5)}”. Compare it with the printed code.`);
    bits += values.map((value) => value.toString(2).padStart(5, "0")).join("");
  }
  const secret = Uint8Array.from({ length: bytesLong }, (_, at) => parseInt(bits.slice(at * 8, at * 8 + 8), 2));
  if ((await bitsOf(secret)) !== bits)
    throw fault("recovery_code", "Each group is right in itself, but they do not belong together. Compare their order with the printed code.");
  return secret;
}
