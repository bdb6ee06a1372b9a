import { AppError } from "@/lib/errors";
import { refuseBrokenText } from "@/lib/refuse-broken-text";

const json = /^application\/(?:json|[\w.+-]+\+json)$/;

/**
 * Maximum bytes of an oversized body that are read and discarded. A client that is cut off while
 * sending would never receive the error.
 */
const maxDiscarded = 32_000_000;

const texts = new WeakMap<Request, Promise<string>>();

/**
 * Reads the body as text, up to `maxBytes`: 413 beyond, 415 if it is compressed or its type isn't
 * `consumes`. A dialect that finds the caller in the body may read it first; the result is cached.
 */
export function readText(
  request: Request,
  maxBytes: number,
  consumes = "application/json",
): Promise<string> {
  const text = texts.get(request) ?? readOnce(request, maxBytes, consumes);
  texts.set(request, text);
  return text;
}

/** Returns the media type of the body, without its parameters. */
export const mediaTypeOf = ({ headers }: Request): string =>
  headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";

async function readOnce(request: Request, maxBytes: number, consumes: string): Promise<string> {
  const bytes = await readBytes(request, maxBytes, consumes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new AppError(
      "bad_request",
      consumes === "application/json" ? "Invalid JSON" : "Invalid text",
    );
  }
}

/** Reads the body, up to `maxBytes`: 413 beyond, 415 if it is compressed or of another type. */
export async function readBytes(
  request: Request,
  maxBytes: number,
  consumes: string,
): Promise<Buffer> {
  const encoding = request.headers.get("content-encoding")?.trim().toLowerCase() ?? "";
  if (encoding !== "" && encoding !== "identity") {
    throw new AppError("unsupported_media_type", "Send the body without Content-Encoding", {
      headers: { "Accept-Encoding": "identity" },
    });
  }
  const type = mediaTypeOf(request);
  if (type !== consumes && !(consumes === "application/json" && json.test(type))) {
    throw new AppError("unsupported_media_type", `Content-Type must be ${consumes}`);
  }
  const tooLarge = (headers = {}) =>
    new AppError("payload_too_large", `Body must be at most ${maxBytes / 1_000_000} MB`, {
      headers,
    });
  const closing = { Connection: "close" };
  if (Number(request.headers.get("content-length")) > maxDiscarded) throw tooLarge(closing);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunksOf(request, maxBytes)) {
    size += chunk.byteLength;
    if (size > maxDiscarded) throw tooLarge(closing);
    if (size <= maxBytes) chunks.push(chunk);
  }
  if (size > maxBytes) throw tooLarge();
  return Buffer.concat(chunks);
}

const isCutOff = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "ECONNRESET";

/**
 * Yields the body: at once if the request says that it fits, which costs less than a stream. A
 * client that leaves before the end has made the mistake itself.
 */
async function* chunksOf(request: Request, maxBytes: number): AsyncIterable<Uint8Array> {
  const length = request.headers.get("content-length");
  try {
    if (length !== null && Number(length) <= maxBytes) {
      yield new Uint8Array(await request.arrayBuffer());
    } else if (request.body) {
      yield* request.body as unknown as AsyncIterable<Uint8Array>;
    }
  } catch (error) {
    throw isCutOff(error) ? new AppError("bad_request", "The body is incomplete") : error;
  }
}

/** Parses the fields of a form. Refuses duplicate fields and broken texts. */
export function parseForm(text: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    refuseBrokenText({ [name]: value });
    if (Object.hasOwn(fields, name)) throw new AppError("bad_request", `${name} is given twice`);
    Object.defineProperty(fields, name, { value, enumerable: true });
  }
  return fields;
}

const brokenText = /\\u(?:0000|d[89a-f])/i;

/** Parses JSON. Refuses invalid JSON and broken texts, which only escapes can bring. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (brokenText.test(text)) refuseBrokenText(value);
    return value;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("bad_request", "Invalid JSON");
  }
}
