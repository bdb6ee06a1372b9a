import { byteOrderMark } from "@/lib/format/csv";

/** Downloads lines of CSV as a file. */
export function downloadCsv(name: string, lines: string[]): void {
  const blob = new Blob([byteOrderMark, ...lines], { type: "text/csv;charset=utf-8" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
