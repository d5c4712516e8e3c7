// Keeps the keyring beside what it opens, in each database and in the second copy: one that is lost alone takes nothing with it. The key
// itself is in this module's memory only, and goes with the page.
import { isSealed } from "./container.js";
import { copiesOf, copyOf, putCopy } from "./copy.js";
import { transact } from "./database.js";
import { openOwn, openRows, stores, withOpen } from "./databases.js";
import { fault } from "./fault.js";
import { generationNumber } from "./generation.js";
import { addDataKey, calibratedRounds, changePassphrase, dropOlderDataKeys, makeKeyring, notePlain, openDataKeys, plainThrough, readKeyring, unlockKeyring, vaultKeyring } from "./keyring.js";
import { seal, sealedBy, unseal } from "./seal.js";

const record = "keyring";  // without a timestamp: IDBFS does not see it

const inDatabase = (open, store) => ({
  read: () => withOpen(open, async (connection) => {
    const { found } = await transact(connection, store, "readonly", (records, result) => {
      records.get(record).onsuccess = (event) => { result.found = event.target.result?.text; };
    });
    return found;
  }),
  write: (text) => withOpen(open, (connection) =>
    transact(connection, store, "readwrite", (records) => records.put({ text }, record))),
});

const inCopy = {
  async read() {
    const bytes = await copyOf(record, record);
    return bytes && new TextDecoder().decode(bytes);
  },
  write: (text) => putCopy(record, record, new TextEncoder().encode(text)),
};

const places = [inDatabase(openOwn, stores.owner), inDatabase(openRows, stores.rows), inCopy];

// The newest that can be read; what cannot be read at all is told only when there is no other.
async function findKeyring() {
  const texts = (await Promise.all(places.map((place) => place.read().catch(() => undefined)))).filter(Boolean);
  const sound = texts.filter((text) => {
    try {
      return readKeyring(text);
    } catch {
      return false;
    }
  });
  const revision = (text) => readKeyring(text).keyring.revision;
  return sound.sort((a, b) => revision(b) - revision(a))[0] ?? texts[0];
}

const onTheirWay = 8;  // records that set out unsealed just before there was a key

/** The number of the newest record that may stand unsealed, at the moment from which everything is sealed. */
async function newestPlain() {
  const keysIn = ([open, store]) => withOpen(open, async (connection) => {
    const { keys } = await transact(connection, store, "readonly", (records, result) => {
      records.getAllKeys().onsuccess = (event) => { result.keys = event.target.result; };
    });
    return keys;
  });
  const names = await Promise.all([keysIn([openOwn, stores.journal]), keysIn([openRows, stores.rows]), copiesOf("journal")]);
  return names.flat().reduce((most, name) => Math.max(most, generationNumber(name)), 0) + onTheirWay;
}

/** Answers the keeper once it knows whether there is a keyring. */
export async function openKeeper() {
  let text = await findKeyring();
  let key = null;  // the vault's
  let data = [];  // its data keys, newest first

  async function keep(next) {
    for (const place of places) await place.write(next);
    text = next;
  }

  // A place that holds another keyring keeps it: another tab may have changed the passphrase since this one read it.
  async function keepWhereLost() {
    for (const place of places) {
      const found = await place.read().catch(() => "cannot be read");
      if (!found) await place.write(text);
    }
  }

  async function sealFromNowOn(nextText, nextKey) {
    await keep(await addDataKey(nextText, nextKey));
    data = await openDataKeys(text, nextKey);
    key = nextKey;
    await keep(notePlain(text, await newestPlain()));
  }

  /** The key that seals; vaults from before there were data keys use their own. */
  const sealing = () => data[0] ?? key;

  // A key that is not known is that of a deletion in another tab, whose keyring this one has not read yet.
  async function keyOf(bytes) {
    const id = await sealedBy(bytes);
    const known = () => [...data, key].find((one) => one.id === id);
    if (id !== undefined && !known()) await refresh();
    return known() ?? sealing();
  }

  async function refresh() {
    const found = await findKeyring();
    if (!found || readKeyring(found).keyring.vault !== key.vault) return;
    const opened = await openDataKeys(found, key).catch(() => undefined);
    if (opened) [text, data] = [found, opened];
  }

  const open = async (type, sequence, bytes) => unseal(await keyOf(bytes), type, sequence, bytes);

  /** Whether a record that is not sealed is one from before encryption, and not one put there since. */
  const mayBePlain = (sequence) => generationNumber(sequence) <= plainThrough(text);

  return {
    possible: () => Boolean(globalThis.crypto?.subtle && globalThis.indexedDB),
    encrypted: () => text !== undefined,
    open: () => key !== null,

    /** Answers the recovery code. From now on everything is sealed. */
    async encrypt(passphrase) {
      // Another tab may have been first.
      text = await findKeyring();
      if (text !== undefined) throw fault("keyring", "What is kept here is encrypted already. Open the page anew and enter its passphrase.");
      const made = await makeKeyring(passphrase, await calibratedRounds());
      await sealFromNowOn(made.text, made.key);
      return made.code;
    },

    /** From now on everything is sealed by the key of an opened backup, `ring`, behind its passphrase and code. */
    async adopt(ring) {
      if ((await findKeyring()) !== undefined) throw fault("keyring", "What is kept here was encrypted in another tab. Open the page anew and enter its passphrase.");
      await sealFromNowOn(vaultKeyring(ring.text), ring.key);
    },

    /** The keyring and its opened key, for a backup that opens as the vault does; none while there is no key. */
    ring: () => (key ? { text, key } : undefined),

    /** `given`: {passphrase} or {code}. */
    async unlock(given) {
      const opened = await unlockKeyring(text, given);
      data = await openDataKeys(text, opened);
      key = opened;
      await keepWhereLost();
    },

    async changePassphrase(given, next) {
      const changed = await changePassphrase(text, given, next, await calibratedRounds());
      await keep(changed);
      key = await unlockKeyring(changed, { passphrase: next });
    },

    /** From now on everything is sealed by a new key; what was sealed before still opens, until `dropOlderKeys`. */
    async beginNewKey() {
      await keep(await addDataKey(text, key));
      data = await openDataKeys(text, key);
    },
    /** Nothing that was sealed before the newest key opens any more, on this device. */
    async dropOlderKeys() {
      await keep(dropOlderDataKeys(text));
      data = data.slice(0, 1);
    },
    /** Whether what is kept is sealed by a key that can go; the vault's own cannot. */
    sealsByDataKey: () => data.length > 0,
    /** A deletion was begun and did not end: older keys are still there. */
    isBetweenKeys: () => data.length > 1,

    /** As they are while nothing is encrypted. */
    seal: async (type, sequence, bytes) => (key ? seal(sealing(), type, sequence, bytes) : bytes),
    unseal: open,
    mayBePlain,

    // Damaged bytes, and sealed ones without a key, go to the program as they are: it knows what to say of them.
    async opened(type, sequence, bytes) {
      if (!key) return bytes;
      if (!isSealed(bytes) && !mayBePlain(sequence)) throw fault("unsealable", "it is not encrypted, though everything saved at its time was");
      if (!isSealed(bytes)) return bytes;
      return open(type, sequence, bytes).catch((error) => {
        if (error.name === "damaged") return bytes;
        throw error;
      });
    },
  };
}

/** Seals nothing: for a page without a keyring. */
export const plainKeeper = {
  possible: () => false,
  encrypted: () => false,
  open: () => false,
  ring: () => undefined,
  isBetweenKeys: () => false,
  sealsByDataKey: () => false,
  seal: async (type, sequence, bytes) => bytes,
  opened: async (type, sequence, bytes) => bytes,
};
