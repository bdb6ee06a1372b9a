import { DocumentRefusal } from "@/lib/letters/word/document-refusal";
import { readWord, type WordDocument } from "@/lib/letters/word/read-word";

/** What the page is sent: the document, or why it can't be read; null if nobody knows. */
export type WordReport = { document: WordDocument } | { refusal: string | null };

const report = (message: WordReport) => self.postMessage(message);

async function read(file: File): Promise<void> {
  try {
    report({ document: readWord(new Uint8Array(await file.arrayBuffer())) });
  } catch (error) {
    report({ refusal: error instanceof DocumentRefusal ? error.message : null });
  }
}

self.addEventListener("message", ({ data }: MessageEvent<File>) => void read(data));
