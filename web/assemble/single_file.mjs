/**
 * Makes SITE/turnpoint.html: the whole app in one file, for a stick or a share. It opens from disk and keeps nothing.
 * usage: node single_file.mjs SITE SOURCE      needs esbuild; says so and makes nothing where it is missing
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [site, source] = process.argv.slice(2);

/** A script and all it imports as one text. */
function bundled(entry, format, ...more) {
  const options = ["--bundle", "--charset=utf8", "--log-level=error",
    // Emscripten's programs ask for these only when they run in node.
    "--external:module", "--external:fs", "--external:path", "--external:url", "--external:crypto", ...more];
  return execFileSync("esbuild", [join(site, entry), `--format=${format}`, ...options], { encoding: "utf8", maxBuffer: 2 ** 26 });
}

const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const data = (id, bytes) => `    <script type="application/octet-stream" id="${id}">${bytes.toString("base64")}</script>\n`;

function page() {
  const script = bundled("page/main.js", "esm");
  // A classic script has no address of its own, but Emscripten's program works out one for a file it will not fetch.
  const worker = bundled("worker/worker.js", "iife", '--define:import.meta.url="file:///"');
  const style = readFileSync(join(site, "page/page.css"), "utf8");
  const policy = `default-src 'none'; script-src ${hash(script)} 'wasm-unsafe-eval'; style-src ${hash(style)}; ` +
    "img-src data: blob:; worker-src blob:; base-uri 'none'; form-action 'none'; " +
    "require-trusted-types-for 'script'; trusted-types turnpoint";
  const inside = data("app-program", readFileSync(join(site, "program/turnpoint-app.wasm"))) +
    data("core-program", readFileSync(join(site, "program/turnpoint-core.wasm"))) +
    data("core-worker", Buffer.from(worker)) +
    data("licences", readFileSync(join(site, "licences.txt")));
  const icon = `data:image/svg+xml;base64,${readFileSync(join(site, "assets/icons/turnpoint.svg")).toString("base64")}`;

  const changes = [
    [/(Content-Security-Policy" content=")[^"]*/, (_, start) => start + policy],
    [/ *<link rel="manifest"[^>]*>\n/, () => ""],
    [/(<link rel="icon" href=")[^"]*/, (_, start) => start + icon],
    [/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`],
    [/ *<script type="module"[^>]*><\/script>\n/, () => ""],
    [/ *<\/body>/, (end) => `${inside}    <script type="module">${script}</script>\n${end}`],
  ];
  let text = readFileSync(join(source, "shell.html"), "utf8");
  for (const [place, change] of changes) {
    if (!place.test(text)) throw new Error(`shell.html has no ${place}`);
    text = text.replace(place, change);
  }
  return text;
}

try {
  writeFileSync(join(site, "turnpoint.html"), page());
} catch (error) {
  if (error.code !== "ENOENT" || error.path !== "esbuild") throw error;
  console.error("esbuild is not installed, so turnpoint.html, the app as one file, was not made.");
}
