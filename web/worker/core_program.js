// The core program: its bytes, and an instance of it.
import createCore from "../program/turnpoint-core.js";

export const fetchedCore = async () =>
  (await fetch(new URL("../program/turnpoint-core.wasm", import.meta.url))).arrayBuffer();

export async function coreOf(bytes) {
  const module = await createCore({ wasmBinary: await bytes });
  return new module.Core();
}
