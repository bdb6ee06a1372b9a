import { FileRefusal } from "./file-refusal";
import type { ReadReport, ReadRequest } from "./file-worker";
import type { FileTable, ReadOptions } from "./read-file";
import type { FileRecord } from "./read-records";

/**
 * Reads a file in a worker, so that the page stays responsive however large it is. Throws a
 * `FileRefusal`, and ends the worker when `signal` is aborted; the result never comes then.
 */
export function readInWorker(
  file: File,
  { onProgress, ...options }: ReadOptions,
  signal: AbortSignal,
): Promise<FileTable> {
  const worker = new Worker(new URL("./file-worker.ts", import.meta.url), { type: "module" });
  signal.addEventListener("abort", () => worker.terminate());
  return new Promise<FileTable>((resolve, reject) => {
    const records: FileRecord[] = [];
    worker.addEventListener("error", () => reject(new Error("the worker failed")));
    worker.addEventListener("message", ({ data }: MessageEvent<ReadReport>) => {
      if ("share" in data) onProgress?.(data.share);
      else if ("records" in data) records.push(...data.records);
      else if ("table" in data) resolve({ ...data.table, records });
      else reject(data.refusal === null ? new Error("unreadable") : new FileRefusal(data.refusal));
    });
    worker.postMessage({ file, ...options } satisfies ReadRequest);
  }).finally(() => worker.terminate());
}
