import { AppError } from "@/lib/errors";

const maxBytes = 32_768;

/** The fields of a plain form; 415 for anything else, 413 beyond 32 kB. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") {
    throw new AppError("unsupported_media_type", "Expected a form");
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (!request.body) return new URLSearchParams();
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new AppError("payload_too_large", "The form is too large");
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}
