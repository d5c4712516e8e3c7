/**
 * What every browser test stands on: the built site on a loopback port, a real Chromium, and a watch on everything
 * the page promises never to do.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { serve } from "../../web/serve.mjs";

export const site = process.env.TURNPOINT_SITE ?? "build/site";

export const flags = [
  "--no-sandbox",
  // WebGL by software: without these it is silently missing.
  "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
  // A test browser speaks to the test server only.
  "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
  "--disable-sync",
];

/** Counts drawn frames and notes what the content security policy blocks, before any script of the page runs. */
function watchFromInside() {
  window.watched = { frames: 0, blocked: [] };
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => request((ms) => {
    window.watched.frames += 1;
    callback(ms);
  });
  document.addEventListener("securitypolicyviolation", (event) => {
    window.watched.blocked.push(`${event.violatedDirective}: ${event.blockedURI} (${event.sourceFile ?? ""})`);
  });
}

/** Everything that went wrong on the pages of a context; `faults()` must stay empty. */
function watch(context, address) {
  const found = [];
  context.on("console", (message) => {
    if (message.type() === "error") found.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => found.push(`exception: ${error.error().stack || error.error().message || error.error()}`));
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) found.push(`request left the origin: ${url}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) found.push(`${response.status()}: ${response.url()}`);
  });
  return async () => {
    for (const page of context.pages()) {
      const blocked = await page.evaluate(() => window.watched.blocked).catch(() => []);
      found.push(...blocked.map((text) => `policy blocked ${text}`));
    }
    return found;
  };
}

/** What the pages show, for the log of a failed test: it is all that is left of a run on another machine. */
async function shown(context) {
  const of = async (page) => `${page.url()}\n${(await page.locator("body").ariaSnapshot({ timeout: 5_000 })).slice(0, 6_000)}`;
  return (await Promise.allSettled(context.pages().map(of))).map(({ value, reason }) => value ?? String(reason)).join("\n");
}

/**
 * Runs `test({ page, context, address, faults })` on a fresh profile and ends the process with 1 when it throws or
 * when the page did something it must never do. `options` are Playwright's context options and `serving`: another folder
 * than the site, and whether the page may keep a copy of itself. `stop()` stops the server before the end.
 */
export async function browserTest(name, { serving = {}, ...options }, test) {
  const server = await serve(serving.folder ?? site, 0, serving);
  const profile = await mkdtemp(join(tmpdir(), "turnpoint-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: "/usr/bin/chromium",
    args: flags,
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  // Pages are drawn by software here, two tests at a time: slow is not wrong.
  context.setDefaultTimeout(90_000);
  let faults;
  try {
    await context.addInitScript(watchFromInside);
    faults = watch(context, server.address);
    const page = context.pages()[0] ?? (await context.newPage());
    await test({ page, context, address: server.address, faults, stop: server.close });
    const left = await faults();
    if (left.length > 0) throw new Error(`The page broke a promise:\n  ${left.join("\n  ")}`);
    console.log(`ok: ${name}`);
  } catch (error) {
    console.error(`failed: ${name}\n${error.stack}\n  ${(await faults?.()) ?? ""}\n${await shown(context)}`);
    process.exitCode = 1;
  } finally {
    await context.close();
    server.close();
    await rm(profile, { recursive: true, force: true });
  }
}
