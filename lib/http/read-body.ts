import { AppError } from "@/lib/errors";

/** The body as text, read to at most `maxBytes`: 413 beyond, 415 unless it says it is JSON. */
export async function readJsonText(request: Request, maxBytes: number): Promise<string> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type !== "application/json" && !/^application\/[\w.+-]+\+json$/.test(type)) {
    throw new AppError("unsupported_media_type", "Content-Type must be application/json");
  }
  const tooLarge = () =>
    new AppError("payload_too_large", `Body must be at most ${maxBytes / 1_000_000} MB`);
  if (Number(request.headers.get("content-length")) > maxBytes) throw tooLarge();
  if (!request.body) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new AppError("bad_request", "Invalid JSON");
  }
}

/** Parses JSON; refuses what is none, and any text with a NUL character. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, text.includes("\\u0000") ? refuseNul : undefined);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("bad_request", "Invalid JSON");
  }
}

function refuseNul(key: string, value: unknown): unknown {
  if (key.includes("\0") || (typeof value === "string" && value.includes("\0"))) {
    throw new AppError("invalid", "Validation failed", {
      details: { [key.replaceAll("\0", "") || "body"]: ["NUL characters are not allowed"] },
    });
  }
  return value;
}
