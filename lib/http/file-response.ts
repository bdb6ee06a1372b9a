import { etagOf } from "./etag";

const plain = (name: string) =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]|["\\%]/g, "_");

/** Returns the header that saves a file by this name, also for readers that know ASCII only. */
export const attachment = (name: string): string =>
  `attachment; filename="${plain(name)}"; filename*=UTF-8''${encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )}`;

/** Returns a file to be saved by its name. Its caller may keep it, and asks each time if it holds. */
export const fileResponse = (
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
  name: string,
): Response =>
  new Response(bytes, {
    headers: {
      "Content-Type": type,
      "Content-Length": String(bytes.length),
      "Content-Disposition": attachment(name),
      "Cache-Control": "private, no-cache",
      "X-Content-Type-Options": "nosniff",
      ETag: etagOf(bytes),
    },
  });

/** Returns a file that is sent as it is read, and kept by nobody. */
export const streamedFile = (
  chunks: AsyncGenerator<Uint8Array>,
  type: string,
  name: string,
): Response =>
  new Response(streamOf(chunks), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": attachment(name),
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });

const streamOf = (chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
