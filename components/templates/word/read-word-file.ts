import type { WordDocument } from "@/lib/letters/word/read-word";
import type { WordReport } from "./word-worker";

const longestMs = 20_000;

/** The reader's limit, checked before the file is loaded. */
const maxFileBytes = 20_000_000;

export type WordResult = { document: WordDocument } | { refusal: string };

const unreadable = "This document couldn't be read. Open it in Word, save it again, and retry.";

/**
 * Reads a Word document in a worker of its own, so that its reader is loaded only when it's needed
 * and a hostile file can't stop the page. The file stays in the browser.
 */
export async function readWordFile(file: File): Promise<WordResult> {
  if (file.size > maxFileBytes) {
    return { refusal: "This document is larger than 20 MB. Compress its images and retry." };
  }
  const worker = new Worker(new URL("./word-worker.ts", import.meta.url), { type: "module" });
  return new Promise<WordResult>((resolve) => {
    const tooLong = () => resolve({ refusal: "Reading this document takes too long." });
    const timer = setTimeout(tooLong, longestMs);
    worker.addEventListener("error", () => resolve({ refusal: unreadable }));
    worker.addEventListener("message", ({ data }: MessageEvent<WordReport>) => {
      clearTimeout(timer);
      resolve("document" in data ? data : { refusal: data.refusal ?? unreadable });
    });
    worker.postMessage(file);
  }).finally(() => worker.terminate());
}
