/**
 * Makes the files of the app a release: in a folder named by what is in it, so that old and new files never mix, listed
 * with their SHA-256 for the service worker. usage: node release.mjs SITE SOURCE
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What a page needs; everything else of a site, as samples to download, is fetched when asked for. */
const parts = ["licences.txt", "page", "program", "worker"];
const kept = ["app.webmanifest", "assets/icons/turnpoint.svg"];

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

function filesUnder(folder, path) {
  const children = readdirSync(join(folder, path), { withFileTypes: true });
  return children.flatMap((child) =>
    child.isDirectory() ? filesUnder(folder, `${path}/${child.name}`) : [`${path}/${child.name}`]);
}

const listed = (folder, paths) => paths.sort().map((path) => [path, sha256(readFileSync(join(folder, path)))]);

/** Answers the release's id: twelve hexadecimal digits of the hash of every file in it. */
export function makeRelease(site, source) {
  const paths = parts.flatMap((part) => (part.includes(".") ? [part] : filesUnder(site, part)));
  const shell = readFileSync(join(source, "shell.html"), "utf8");
  const worker = readFileSync(join(source, "web/assemble/service_worker.js"), "utf8");
  const id = sha256(JSON.stringify([listed(site, paths), shell, worker])).slice(0, 12);
  const folder = `app-${id}`;

  mkdirSync(join(site, folder));
  for (const part of parts) renameSync(join(site, part), join(site, folder, part));
  const page = shell.replaceAll("page/", `${folder}/page/`).replace('content="unreleased"', `content="${id}"`);
  writeFileSync(join(site, "index.html"), page);
  const files = [["./", sha256(page)], ...listed(site, [...filesUnder(site, folder), ...kept])];
  const release = `const release = ${JSON.stringify({ id, files }, null, 1)};\n\n`;
  writeFileSync(join(site, "service-worker.js"), release + worker);
  return id;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) makeRelease(...process.argv.slice(2));
