import { readFile } from "node:fs/promises";
import { paperFontFile } from "@/lib/letters/paper-fonts";

/** Serves the letters' typeface. Its address names its version, so that it never changes. */
export async function GET(request: Request): Promise<Response> {
  const file = paperFontFile(new URL(request.url).pathname);
  if (!file) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(await readFile(file)), {
    headers: {
      "Content-Type": "font/woff2",
      "Cache-Control": "public, max-age=31536000, immutable",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
