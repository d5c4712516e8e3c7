// Serves the vault without the app: its probe, the page's real store scripts, and a page that joins them.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "..");
const security = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

async function fileOf(programs, url) {
  if (url.startsWith("/program/")) return readFile(path.join(programs, path.basename(url)));
  if (url.startsWith("/web/page/") || url.startsWith("/tests/browser/")) return readFile(path.join(root, path.normalize(url)));
  if (url === "/") return "<!doctype html><title>store</title>";
  if (url === "/tab") return '<!doctype html><title>tab</title><script type="module" src="/tests/browser/store_page.mjs"></script>';
  throw new Error(`no such file: ${url}`);
}

function typeOf(url) {
  return { ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm" }[path.extname(url)] ?? "text/html";
}

/** `programs`: the folder of store_probe. Answers {address, close}. */
export async function serveProbe(programs = "build/wasm/tests") {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    try {
      const body = await fileOf(path.resolve(root, programs), pathname);
      response.writeHead(200, { "content-type": typeOf(pathname), "content-security-policy": security }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
