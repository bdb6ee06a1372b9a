import { createHash } from "node:crypto";

/**
 * Returns `"r7.ab12…"` for a record of revision 7, `"ab12…"` for a list. `If-None-Match` compares
 * the whole tag, `If-Match` only the revision: a write must not overwrite the record, whatever
 * other records its representation shows.
 */
export function etagOf(body: string | Uint8Array, revision?: number): string {
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 22);
  return revision === undefined ? `"${hash}"` : `"r${revision}.${hash}"`;
}

/**
 * Returns the revision that a write expects: undefined without `If-Match`, -1 if none can match.
 */
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
