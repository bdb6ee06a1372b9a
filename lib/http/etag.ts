import { createHash } from "node:crypto";

/**
 * `"r7.ab12…"` for a record of revision 7, `"ab12…"` for a list. `If-None-Match` compares the
 * whole, `If-Match` the revision: what a write must not overwrite is the record, not the names
 * of others that its representation shows.
 */
export function etagOf(body: string, revision?: number): string {
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 22);
  return revision === undefined ? `"${hash}"` : `"r${revision}.${hash}"`;
}

/** The revision that a write expects: undefined without `If-Match`, -1 where none can match. */
export function expectedRevision(request: Request): number | undefined {
  const header = request.headers.get("if-match")?.trim();
  if (header === undefined || header === "*") return undefined;
  const found = /^"r(\d{1,9})(?:\.[\w-]*)?"$/.exec(header);
  return found ? Number(found[1]) : -1;
}

export function matchesEtag(request: Request, etag: string): boolean {
  const header = request.headers.get("if-none-match");
  if (!header) return false;
  return header.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}
