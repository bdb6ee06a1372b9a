import { byteOrderMark } from "@/lib/format/csv";
import { downloadFile } from "./download-file";

/** Downloads lines of CSV as a file. */
export const downloadCsv = (name: string, lines: string[]): void =>
  downloadFile(name, "text/csv;charset=utf-8", [byteOrderMark, ...lines]);
