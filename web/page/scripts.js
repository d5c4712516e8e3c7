// The script addresses that this page may run: its worker and, where it keeps a copy of itself, its service worker.

const addresses = new Set();
const trusted = globalThis.trustedTypes?.createPolicy("turnpoint", {
  createScriptURL(address) {
    if (!addresses.has(address)) throw new TypeError(`not a script of this app: ${address}`);
    return address;
  },
}) ?? { createScriptURL: (address) => address };

/** `url` comes from this code, never from what a person or a file gave. */
export function ownScript(url) {
  addresses.add(url.href);
  return trusted.createScriptURL(url.href);
}
