// The browser's own process is killed while it saves, again and again: what the page called saved is there at the next
// start, nothing is damaged, and the vault opens.
//
//     node tests/browser/kill.mjs FOLDER_OF_STORE_PROBE [TIMES] [SEED]
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { flags } from "./harness.mjs";
import { serveProbe } from "./store_server.mjs";

const times = Number(process.argv[3] ?? 20);
let seed = Number(process.argv[4] ?? 1);

// Numbers that are the same for the same seed: when each kill comes.
function below(end) {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed % end;
}

const { address, close } = await serveProbe(process.argv[2]);
const profile = await mkdtemp(path.join(tmpdir(), "turnpoint-kill-"));
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

async function start() {
  child = spawn("/usr/bin/chromium", [...flags, "--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"],
    { stdio: ["ignore", "ignore", "pipe"] });
  const endpoint = await new Promise((resolve, reject) => {
    let text = "";
    child.stderr.on("data", (data) => {
      text += data;
      const found = /DevTools listening on (ws:\S+)/.exec(text);
      if (found) resolve(found[1]);
    });
    child.on("exit", () => reject(new Error(`Chromium ended at once: ${text}`)));
  });
  const browser = await chromium.connectOverCDP(endpoint);
  const page = browser.contexts()[0].pages()[0];
  await page.goto(`${address}/tab`);
  await page.waitForFunction(() => globalThis.tab?.view().state === "ready", null, { timeout: 60_000 });
  return page;
}

// Saves one text after another as soon as the last is called saved, and says so on the console, which this process hears.
const saveOnAndOn = (from) => {
  let at = from;
  const next = () => {
    const view = tab.view();
    if (view.saved_revision === tab.given) {
      if (tab.given > 0) console.log(`saved ${at - 1}`);
      tab.given = tab.save(`text ${at++} ${"x".repeat(20_000)}`);
    }
    setTimeout(next);
  };
  tab.given = 0;
  next();
};

let child;
let acknowledged = 0;
let next = 1;
let killed = 0;
try {
  for (let round = 0; round <= times; ++round) {
    const page = await start();
    const view = await page.evaluate(() => ({ ...tab.view(), document: tab.view().document.slice(0, 20) }));
    const found = Number(/^text (\d+)/.exec(view.document)?.[1] ?? 0);
    assert.ok(found >= acknowledged, `round ${round}: text ${acknowledged} was called saved, and text ${found} is what is there`);
    // An edit that was begun and never called saved may be lost, and is told. A browser that emptied its databases after
    // a torn write (web/page/store/README.md) is told too: the copy outside them was used.
    const torn = /^The browser lost part of what was kept here\./m.test(view.noted);
    if (torn) console.log(`round ${round}: ${view.noted.trim()}`);
    const others = view.noted.split("\n").filter((note) => note && !/^(A change made on|The browser lost part)/.test(note));
    assert.deepEqual(others, [], `round ${round}`);
    next = Math.max(next, found) + 1;
    const gone = new Promise((resolve) => child.on("exit", resolve));
    if (round < times) {
      page.on("console", (message) => { acknowledged = Math.max(acknowledged, Number(message.text().split(" ")[1])); });
      await page.evaluate(saveOnAndOn, next);
      await wait(30 + below(400));
      child.kill("SIGKILL");
      killed += 1;
    } else {
      child.kill();
    }
    await gone;
    next += 1000;
  }
  assert.ok(acknowledged > 1000, "nothing was ever called saved before a kill");
  console.log(`ok: killed ${killed} times while saving; each time what was called saved was there`);
} catch (error) {
  console.error(`failed: ${error.stack}`);
  process.exitCode = 1;
} finally {
  child?.kill("SIGKILL");
  close();
  await rm(profile, { recursive: true, force: true });
}
