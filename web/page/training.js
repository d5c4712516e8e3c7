// Where work may be kept. A store in the browser belongs to an origin, so it is used only where nobody else can be there.

/** `vault`; or why nothing is kept: `file`, a file opened from disk; `shared`, a page below another site's address. */
export function keptWhere({ protocol, pathname }) {
  // Browsers let every file on a computer read one store, or forget a store when its file moves.
  if (protocol === "file:") return "file";
  return /^\/(index\.html)?$/.test(pathname) ? "vault" : "shared";
}
