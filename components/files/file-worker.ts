import { FileRefusal } from "./file-refusal";
import { type FileTable, type ReadOptions, readFile } from "./read-file";
import type { FileRecord } from "./read-records";

/** A file to read away from the page. */
export type ReadRequest = Omit<ReadOptions, "onProgress"> & { file: File };

/** What the page is sent: the share that was read, the rows in parts, and at last the rest. */
export type ReadReport =
  | { share: number }
  | { records: FileRecord[] }
  | { table: Omit<FileTable, "records"> }
  | { refusal: string | null };

/** Rows sent at once, so that the page can draw and answer between two parts. */
const rowsAtOnce = 1000;

const report = (message: ReadReport) => self.postMessage(message);

async function read({ file, ...options }: ReadRequest): Promise<void> {
  let shown = 0;
  const onProgress = (share: number) => {
    if (share - shown < 0.01) return;
    shown = share;
    report({ share });
  };
  try {
    const { records, ...table } = await readFile(file, { ...options, onProgress });
    for (let start = 0; start < records.length; start += rowsAtOnce) {
      report({ records: records.slice(start, start + rowsAtOnce) });
    }
    report({ table });
  } catch (error) {
    report({ refusal: error instanceof FileRefusal ? error.message : null });
  }
}

self.addEventListener("message", ({ data }: MessageEvent<ReadRequest>) => void read(data));
