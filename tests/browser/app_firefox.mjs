// The vault in Firefox, in the text view: encrypted people come back after a reload and a restart, a second tab takes over,
// and nothing of them is in any file of the profile, its unpacked session store included.
import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { serve } from "../../web/serve.mjs";
import { site } from "./harness.mjs";
import { base64, take } from "./in_page.mjs";
import { filesWith, plant } from "./kept.mjs";

const passphrase = "Marmalade hinge ocelot 9";
const marker = "Xylophone-41";
const typed = "Zither-52";
const marked = [["people.csv", base64("employee_id,team\nQuagga-77,Okapi team\nQuagga-78,Okapi team\n")],
  ["absences.csv", base64("employee_id,first_day,last_day\nQuagga-77,2025-05-01,2025-06-15\nQuagga-78,2025-05-01,2025-05-02\n")]];

const saved = { tells: "Saved in this browser." };
const here = { figure: ["In service", "2"] };
const unlock = [{ tells: "Turnpoint is locked" }, { fill: ["Passphrase", passphrase] }, { press: "Unlock" }, here, saved];

/** What a `mozLz40` file holds: eight bytes of name, the length, then one LZ4 block. */
function unpacked(bytes) {
  assert.equal(bytes.subarray(0, 8).toString("latin1"), "mozLz40\0");
  const out = Buffer.alloc(bytes.readUInt32LE(8));
  let at = 12;
  let end = 0;
  const length = (short) => {
    let sum = short;
    for (let more = short === 15; more; ) {
      sum += bytes[at];
      more = bytes[at++] === 255;
    }
    return sum;
  };
  while (at < bytes.length) {
    const token = bytes[at++];
    const plain = length(token >> 4);
    bytes.copy(out, end, at, at + plain);
    [at, end] = [at + plain, end + plain];
    if (at >= bytes.length) break;
    const back = bytes.readUInt16LE(at);
    at += 2;
    for (let left = length(token & 15) + 4; left > 0; --left, ++end) out[end] = out[end - back];
  }
  return out.subarray(0, end).toString("utf8");
}

/** Texts of all session stores of a profile. */
async function sessions(profile) {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  const paths = entries.filter(({ name }) => /\.(json|bak)lz4$/.test(name)).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const texts = await Promise.all(paths.map(async (path) => {
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    return bytes.length > 12 ? unpacked(bytes) : "";
  }));
  return texts.join("\n");
}

async function withFirefox(profile, act) {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: "/usr/bin/firefox-esr",
    userDataDir: profile,
    extraPrefsFirefox: { "browser.sessionstore.interval": 500, "browser.sessionstore.privacy_level": 0 },
  });
  const broken = [];
  const watch = (page) => {
    page.on("pageerror", (error) => broken.push(String(error)));
    page.on("console", (message) => message.type() === "error" && broken.push(message.text()));
    page.on("request", (request) => {
      if (!request.url().startsWith(server.address) && !/^(data|blob|about):/.test(request.url())) broken.push(`request left the origin: ${request.url()}`);
    });
    return page;
  };
  try {
    return await act(async () => {
      const page = watch(await browser.newPage());
      await page.goto(server.address);
      return page;
    });
  } finally {
    await browser.close();
    assert.deepEqual(broken, []);
  }
}

const server = await serve(site);
const profile = await mkdtemp(join(tmpdir(), "turnpoint-"));
try {
  const code = await withFirefox(profile, async (openPage) => {
    const page = await openPage();
    await page.evaluate(take, [saved, { choose: ["Add people.csv and absences.csv", marked] }, here]);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.view), "text");
    const { toWriteDown } = await page.evaluate(take, [
      { press: "Safekeeping" }, { press: "Encrypt and keep people…" }, { fill: ["New passphrase", passphrase] },
      { fill: ["The same again", passphrase] }, { press: "Encrypt and keep" }, { tells: "Print your recovery code" },
    ]);
    assert.match(toWriteDown, /^([0-9A-Z]{5}-){6}[0-9A-Z]{5}$/);
    await page.evaluate(take, [{ press: "I have it on paper" }, { tells: "Imported people are kept in this browser, encrypted." }, saved]);
    await page.reload();
    await page.evaluate(take, unlock);
    console.log("ok: Firefox encrypts in the text view, and brings people back after a reload");

    const second = await openPage();
    await second.evaluate(take, [...unlock.slice(0, 3), { press: "Take over" }, { tellsNoMore: "Take over" }, here, saved]);
    await page.evaluate(take, [{ tells: "Take over" }]);
    await second.evaluate(take, [{ press: "Why Quagga-77" }, { tells: "Why: Quagga-77" }, saved]);
    console.log("ok: a second tab takes over, and the first one says so");

    await second.evaluate(plant, marker);
    // Kept by Firefox is what a person types into a field that does not ask to be left out.
    await second.evaluate(() => {
      document.body.appendChild(document.createElement("input")).id = "planted";
    });
    await second.focus("#planted");
    await second.keyboard.type(typed);
    for (let tries = 0; !(await sessions(profile)).includes(typed); ++tries) {
      assert.ok(tries < 120, "the search of the session store cannot find what is planted");
      await new Promise((done) => setTimeout(done, 250));
    }
    return toWriteDown;
  });
  await withFirefox(profile, async (openPage) => (await openPage()).evaluate(take, unlock));
  console.log("ok: a new start of the browser brings people back");

  const secret = ["Quagga-77", "Okapi team", passphrase, code, code.replaceAll("-", "")];
  const found = await filesWith(profile, [marker, ...secret]);
  assert.ok(found.some(([text]) => text === marker), "the search cannot find what is planted");
  assert.deepEqual(found.filter(([text]) => text !== marker), []);
  const kept = await sessions(profile);
  assert.deepEqual(secret.filter((text) => kept.includes(text)), []);
  console.log("ok: nothing of people, passphrase or code in any file of Firefox's profile");
} finally {
  server.close();
  await rm(profile, { recursive: true, force: true });
}
