/**
 * Takes out of the site's scripts what only their authors read: comments and white space; of Emscripten's, which nobody reads,
 * long names too. usage: node smaller.mjs SITE      needs esbuild; says so and leaves them as they are where it is missing
 */
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

const [site] = process.argv.slice(2);

function shorten(folders, how) {
  const scripts = folders.flatMap((folder) =>
    readdirSync(join(site, folder), { recursive: true }).filter((name) => name.endsWith(".js")).map((name) => join(site, folder, name)));
  execFileSync("esbuild", [...scripts, how, `--outbase=${site}`, `--outdir=${site}`, "--allow-overwrite", "--charset=utf8", "--log-level=error"]);
}

try {
  shorten(["page", "worker"], "--minify-whitespace");
  shorten(["program"], "--minify");
} catch (error) {
  if (error.code !== "ENOENT" || error.path !== "esbuild") throw error;
  console.error("esbuild is not installed, so the site's scripts are longer than they need be.");
}
