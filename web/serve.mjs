/**
 * Serves the built site on this computer only, with the headers a good host would send.
 * usage: [OFFLINE=1] node web/serve.mjs [FOLDER [PORT]]      OFFLINE=1: the page may keep a copy of itself
 */
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const types = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** The file a request asks for; nothing if its address cannot be read. */
function fileOf(folder, url) {
  try {
    const { pathname } = new URL(url, "http://localhost");
    // A leading slash first, so that `..` cannot climb out of the folder.
    const path = normalize(`/${decodeURIComponent(pathname)}`);
    return join(folder, path.endsWith("/") ? `${path}index.html` : path);
  } catch {
    return null;
  }
}

/** The page's own policy, and what only a header can say. */
async function contentSecurityPolicy(folder) {
  const page = await readFile(join(folder, "index.html"), "utf8");
  const [, policy] = page.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/);
  return `${policy}; frame-ancestors 'none'`;
}

/** Without its manifest a page cannot be installed and keeps no copy of itself: what was just built is what is seen. */
const withoutManifest = (page) => page.replace(/ *<link rel="manifest"[^>]*>\n/, "");

/** Resolves to the address once the server answers. Port 0 takes a free one. */
export async function serve(folder, port = 0, { offline = false } = {}) {
  const headers = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": await contentSecurityPolicy(folder),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  };

  const server = createServer(async (request, response) => {
    const file = fileOf(folder, request.url);
    const found = file && (await stat(file).catch(() => null));
    if (!found?.isFile()) {
      response.writeHead(404, { ...headers, "Content-Type": types[".txt"] }).end("Not found\n");
      return;
    }
    if (!offline && file === join(folder, "index.html")) {
      response.writeHead(200, { ...headers, "Content-Type": types[".html"] });
      response.end(withoutManifest(await readFile(file, "utf8")));
      return;
    }
    response.writeHead(200, {
      ...headers,
      "Content-Type": types[extname(file)] ?? "application/octet-stream",
      "Content-Length": found.size,
    });
    createReadStream(file).pipe(response);
  });

  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${server.address().port}/`, close };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = "build/site", port = "8080"] = process.argv.slice(2);
  try {
    const { address } = await serve(folder, Number(port), { offline: process.env.OFFLINE === "1" });
    console.log(`Turnpoint is at ${address} (stop with Ctrl+C)`);
  } catch (error) {
    console.error(error.code === "EADDRINUSE" ? `Port ${port} is taken; try make serve port=8081` : error.message);
    process.exitCode = 1;
  }
}
