import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

const file = "dist/sitting.js";

/** Serves the script of a sitting's pages, built from `components/candidate/sitting-script`. */
export async function GET(request: Request): Promise<Response> {
  const script = await readFile(file, "utf8");
  const etag = `"${createHash("sha256").update(script).digest("base64url").slice(0, 22)}"`;
  const isKnown = request.headers.get("if-none-match")?.includes(etag) ?? false;
  return new Response(isKnown ? null : script, {
    status: isKnown ? 304 : 200,
    headers: {
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "no-cache",
      ETag: etag,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
