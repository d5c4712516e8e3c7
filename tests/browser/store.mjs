// The vault on real IndexedDB: the contract of tests/store/contract in Chromium, and what only a browser can show.
//
//     node tests/browser/store.mjs FOLDER_OF_STORE_PROBE [PART_OF_A_NAME]
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { damageRecord, fileRows, putRow } from "./store_rows.mjs";
import { serveProbe } from "./store_server.mjs";

const { chromium } = createRequire(import.meta.url)("playwright-core");
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "..");
const contract = path.join(root, "tests/store/contract");
const patience = 15_000;

let server;
let browser;

before(async () => {
  server = await serveProbe(process.argv[2]);
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-quic", "--no-first-run"] });
});

after(async () => {
  await browser?.close();
  server?.close();
});

const address = (where) => server.address + where;

// One browser profile with any number of tabs, and a page beside them to look at the store with.
class Profile {
  tabs = new Map();

  static async make() {
    const profile = new Profile();
    profile.context = await browser.newContext();
    profile.beside = await profile.context.newPage();
    await profile.beside.goto(address("/"));
    return profile;
  }

  async open(id, fault = "nothing") {
    const page = this.tabs.get(id) ?? (await this.context.newPage());
    this.tabs.set(id, page);
    // A broken store makes IDBFS throw into the void; only a page that never starts is at fault itself.
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(address(`/tab?fault=${fault}`));
    await page.waitForFunction(() => globalThis.tab !== undefined, null, { timeout: patience })
      .catch((error) => assert.fail([error.message, ...errors].join("\n")));
    await this.settle();
  }

  async close(id) {
    await this.tabs.get(id).close();
    this.tabs.delete(id);
  }

  async settle() {
    for (const page of this.tabs.values()) await page.waitForFunction(() => tab.idle(), null, { timeout: patience });
  }

  // The view once it is as it should be, else as it is when patience ends: a lock changes hands in its own time.
  async viewLike(id, like) {
    await this.tabs.get(id)
      .waitForFunction((wanted) => Object.entries(wanted).every(([key, value]) => tab.view()[key] === value), like, { timeout: patience })
      .catch(() => {});
    return this.tabs.get(id).evaluate(() => tab.view());
  }

  async expect(id, like, line) {
    await this.settle();
    const view = await this.viewLike(id, like);
    const seen = Object.fromEntries(Object.keys(like).map((key) => [key, view[key]]));
    assert.deepEqual(seen, like, `${line}: ${view.sentence}`);
  }

  rows = () => this.beside.evaluate(fileRows);
  putRow = (name, contents) => this.beside.evaluate(putRow, [name, [...contents]]);

  async clear() {
    const session = await this.context.newCDPSession(this.beside);
    await session.send("Storage.clearDataForOrigin", { origin: address(""), storageTypes: "indexeddb" });
  }
}

// The file format written by another hand than the program's.
function container(schema, text) {
  const payload = Buffer.from(text);
  const head = Buffer.alloc(40);
  head.write("\x89TPT\r\n\x1a\n", 0, "latin1");
  head.write("study", 8, "latin1");
  head.writeUInt32LE(schema, 24);
  head.writeBigUInt64LE(BigInt(payload.length), 32);
  const checksum = createHash("sha256").update(head).update(payload).digest();
  return Buffer.concat([head, checksum, payload]);
}

const newest = (rows) => Object.keys(rows).filter((name) => name.startsWith("gen-")).sort().at(-1);

const deeds = {
  open: (profile, id, fault) => profile.open(id, fault),
  reload: (profile, id) => profile.open(id),
  close: (profile, id) => profile.close(id),
  save: (profile, id, text) => profile.tabs.get(id).evaluate((content) => tab.save(content), text),
  retry: (profile, id) => profile.tabs.get(id).evaluate(() => tab.wish("retry")),
  take_over: (profile, id) => profile.tabs.get(id).evaluate(() => tab.wish("take_over")),
  fault: (profile, id, name) => profile.tabs.get(id).evaluate((broken) => tab.fault(broken), name),
  heal: (profile, id) => profile.tabs.get(id).evaluate(() => tab.heal()),
  clear: (profile) => profile.clear(),
  foreign: (profile, name) => profile.putRow(name, [63]),
  newer: (profile) => profile.putRow("gen-000099.study", container(2, "from a newer version")),
  async damage(profile, what) {
    await profile.beside.evaluate(damageRecord);
    if (what === "record") return;
    const rows = await profile.rows();
    const name = newest(rows);
    rows[name][rows[name].length - 1] ^= 1;
    await profile.putRow(name, rows[name]);
  },
};

const expectations = {
  state: (state, reason) => ({ state, reason }),
  document: (document) => ({ document }),
  left_over: (left_over) => ({ left_over }),
  unsaved: (word) => ({ unsaved: word === "yes" }),
  notes: (count) => ({ notes: Number(count) }),
};

async function carryOut(profile, line) {
  const [verb, ...words] = line.trim().split(/\s+/);
  if (verb === "rows") return assert.equal(Object.keys(await profile.rows()).length, Number(words[0]), line);
  if (verb === "row") return assert.ok((await profile.rows())[words[0]], line);
  if (expectations[verb]) return profile.expect(words[0], expectations[verb](...words.slice(1)), line);
  await deeds[verb](profile, ...words);
  return profile.settle();
}

// A word of a test's name after the folder runs only those tests.
const wanted = process.argv[3] ?? "";
const named = (name, run) => (name.includes(wanted) ? test(name, run) : undefined);

const cases = (await readdir(contract)).filter((name) => name.endsWith(".case")).sort();
assert.ok(cases.length > 0, "no case in the contract");
for (const name of cases) {
  const lines = (await readFile(path.join(contract, name), "utf8")).split("\n").filter((line) => line.trim());
  named(`contract: ${lines[0].replace(/^#\s*/, "")}`, async () => {
    const profile = await Profile.make();
    for (const line of lines.slice(1)) await carryOut(profile, line);
    await profile.context.close();
  });
}

named("a robbed tab whose flush starts late writes nothing and deletes nothing", async () => {
  const profile = await Profile.make();
  await profile.open("1");
  await carryOut(profile, "save 1 alpha");
  const robbed = profile.tabs.get("1");
  await robbed.evaluate(() => { tab.dawdle(); tab.save("too late"); });
  await robbed.waitForFunction(() => tab.dawdling(), null, { timeout: patience });
  profile.tabs.delete("1");
  await profile.open("2");
  await carryOut(profile, "take_over 2");
  await profile.expect("2", { state: "ready" }, "take over");
  await carryOut(profile, "save 2 beta");
  await profile.expect("2", { state: "ready" }, "save");
  const before = await profile.rows();
  assert.equal(await robbed.evaluate(() => tab.wakeUp()), "abort");
  assert.deepEqual(await profile.rows(), before);
  await carryOut(profile, "reload 2");
  await carryOut(profile, "document 2 beta");
  await profile.context.close();
});

named("no database can be opened: nothing is called saved, and what was saved is there once one can", async () => {
  const profile = await Profile.make();
  await profile.open("1");
  await carryOut(profile, "save 1 alpha");
  const before = await profile.rows();
  await profile.open("1", "open_fails");
  await carryOut(profile, "state 1 failed could_not_load");
  await carryOut(profile, "save 1 beta");
  await carryOut(profile, "unsaved 1 yes");
  assert.deepEqual(await profile.rows(), before);
  for (const line of ["heal 1", "retry 1", "state 1 ready none", "document 1 alpha", "left_over 1 beta"]) await carryOut(profile, line);
  await profile.context.close();
});

for (const fault of ["connection_dead", "commit_fails"]) {
  named(`each transaction of a save fails (${fault}): it is said, nothing is changed, and the next try keeps it`, async () => {
    const profile = await Profile.make();
    await profile.open("1");
    await carryOut(profile, "save 1 alpha");
    await profile.expect("1", { state: "ready", unsaved: false }, "save");
    const before = await profile.rows();
    for (const line of [`fault 1 ${fault}`, "save 1 beta", "state 1 failed could_not_save", "unsaved 1 yes"]) await carryOut(profile, line);
    assert.deepEqual(await profile.rows(), before);
    for (const line of ["heal 1", "retry 1", "state 1 ready none", "unsaved 1 no", "reload 1", "document 1 beta"]) await carryOut(profile, line);
    await profile.context.close();
  });

  named(`each transaction fails while the store is opened (${fault}): it is said, and a retry opens it`, async () => {
    const profile = await Profile.make();
    await profile.open("1");
    await carryOut(profile, "save 1 alpha");
    await profile.open("1", fault);
    for (const line of ["state 1 failed could_not_load", "heal 1", "retry 1", "state 1 ready none", "document 1 alpha"]) await carryOut(profile, line);
    await profile.context.close();
  });
}

named("ten versions stay, and the last one of each day of a fortnight", async () => {
  const profile = await Profile.make();
  await profile.context.clock.install({ time: new Date(2026, 2, 1) });
  await profile.open("1");
  const page = profile.tabs.get("1");
  for (let day = 1; day <= 18; ++day) {
    for (const [edit, hour] of [["morning", 10], ["evening", 20]]) {
      await page.clock.setFixedTime(new Date(2026, 2, day, hour));
      if (day === 9 && edit === "morning") await profile.open("1");  // days are known again after a reload
      await carryOut(profile, `save 1 ${edit}-${day}`);
      await profile.expect("1", { state: "ready", unsaved: false }, "save");
    }
  }
  // The newest ten are of days 14 to 18; before them the evenings of the days after the 4th.
  const kept = Object.keys(await profile.rows()).map((name) => Number(name.slice(4, 10))).sort((a, b) => a - b);
  assert.deepEqual(kept, [10, 12, 14, 16, 18, 20, 22, 24, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36]);
  await profile.context.close();
});

named("a newer version that wants the database gets it, and the next save says so", async () => {
  const profile = await Profile.make();
  await profile.open("1");
  await carryOut(profile, "save 1 alpha");
  await profile.beside.evaluate(() => new Promise((resolve, reject) => {
    const request = indexedDB.open("turnpoint-vault-v1", 3);
    request.onblocked = () => reject(new Error("blocked"));
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  }));
  await carryOut(profile, "save 1 beta");
  await carryOut(profile, "state 1 read_only newer_format");
  await carryOut(profile, "unsaved 1 yes");
  await profile.context.close();
});

named("five megabytes of any text come back as they were", async () => {
  const profile = await Profile.make();
  await profile.open("1");
  const page = profile.tabs.get("1");
  const text = "ŵ€😀\0\n".repeat(400_000);
  await page.evaluate((content) => tab.save(content), text);
  await profile.expect("1", { state: "ready", unsaved: false }, "save");
  await carryOut(profile, "reload 1");
  assert.ok(await page.evaluate((content) => tab.view().document === content, text));
  await profile.context.close();
});

// The keyring in its three places, without a vault around it.
const keyringTest = (name, inPage) => named(name, async () => {
  const profile = await Profile.make();
  assert.deepEqual(await profile.beside.evaluate(inPage), "ok");
  await profile.context.close();
});

keyringTest("unlocking gives the keyring back to a place that lost it", async () => {
  const { openKeeper } = await import("/web/page/store/keeper.js");
  const { transact } = await import("/web/page/store/database.js");
  const { openOwn, withOpen } = await import("/web/page/store/databases.js");
  const own = (mode, work) => withOpen(openOwn, (connection) => transact(connection, "owner", mode, work));
  const passphrase = "correct horse battery staple";
  await (await openKeeper()).encrypt(passphrase);
  await own("readwrite", (records) => records.delete("keyring"));
  await (await openKeeper()).unlock({ passphrase });
  const { found } = await own("readonly", (records, result) => {
    records.get("keyring").onsuccess = (event) => { result.found = event.target.result; };
  });
  return found?.text ? "ok" : "the place is empty";
});

keyringTest("a tab that unlocks by the keyring it read earlier leaves a newer one as it is", async () => {
  const { openKeeper } = await import("/web/page/store/keeper.js");
  const [before, after] = ["correct horse battery staple", "four other words here"];
  const first = await openKeeper();
  await first.encrypt(before);
  const early = await openKeeper();
  await first.changePassphrase({ passphrase: before }, after);
  await early.unlock({ passphrase: before });
  const later = await openKeeper();
  await later.unlock({ passphrase: after });
  return later.open() ? "ok" : "not open";
});
