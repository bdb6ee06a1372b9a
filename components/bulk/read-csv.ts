import { parse } from "papaparse";

/** Reads a file as UTF-8, or as Windows-1252 if it isn't valid UTF-8. */
export async function readText(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Parses CSV into lines of cells, guessing the delimiter and skipping empty lines. */
export const readLines = (text: string): string[][] =>
  parse<string[]>(text.replace(/^\uFEFF/, ""), {
    skipEmptyLines: "greedy",
    delimitersToGuess: [",", ";", "\t", "|"],
  }).data;
