/**
 * Takes out of the site's scripts and its style sheet what only their authors read: comments, white space, long names.
 * usage: node smaller.mjs SITE      needs esbuild; says so and leaves them as they are where it is missing
 */
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

const [site] = process.argv.slice(2);

const files = ["page", "worker", "program"].flatMap((folder) =>
  readdirSync(join(site, folder), { recursive: true }).filter((name) => /\.(js|css)$/.test(name)).map((name) => join(site, folder, name)));

try {
  execFileSync("esbuild", [...files, "--minify", `--outbase=${site}`, `--outdir=${site}`, "--allow-overwrite", "--charset=utf8", "--log-level=error"]);
} catch (error) {
  if (error.code !== "ENOENT" || error.path !== "esbuild") throw error;
  console.error("esbuild is not installed, so the site's scripts and style sheet are longer than they need be.");
}
