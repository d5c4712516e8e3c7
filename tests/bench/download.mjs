/** Bytes that a browser fetches until the first figures, as they are and compressed as a host would send them. */
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { figure } from "../browser/app_page.mjs";
import { printTable, whole } from "./measure.mjs";

/** Files of the site that the first screen asks for. */
async function filesOf(browser, address, site) {
  const context = await browser.newContext();
  const files = new Set();
  context.on("request", (request) => {
    if (request.url().startsWith(address)) files.add(request.url().slice(address.length) || "index.html");
  });
  const page = await context.newPage();
  await page.goto(address);
  await figure(page, "Old policy only").waitFor({ state: "attached" });
  await context.close();
  // What a worker asks for is not always told, so both programs are added.
  const release = readdirSync(site).find((name) => name.startsWith("app-"));
  for (const name of readdirSync(join(site, release, "program"))) files.add(`${release}/program/${name}`);
  return [...files].filter((name) => statSync(join(site, name), { throwIfNoEntry: false })?.isFile());
}

function sizesOf(path) {
  const bytes = readFileSync(path);
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  return [bytes.length, gzipSync(bytes, { level: 9 }).length, brotli.length];
}

export async function printDownload(browser, address, site) {
  const files = (await filesOf(browser, address, site)).map((name) => ({ name, sizes: sizesOf(join(site, name)) }));
  const row = (title, belongs) => [title, ...[0, 1, 2].map((column) =>
    whole(files.filter(({ name }) => belongs(name)).reduce((sum, { sizes }) => sum + sizes[column], 0)))];
  printTable("To download until the first figures, bytes", [
    ["what", "raw", "gzip", "brotli"],
    row("turnpoint-app", (name) => name.includes("/program/turnpoint-app")),
    row("turnpoint-core", (name) => name.includes("/program/turnpoint-core")),
    row("page, scripts and samples", (name) => !name.includes("/program/")),
    row("in all", () => true),
  ]);
}
