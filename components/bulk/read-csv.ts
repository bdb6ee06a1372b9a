import { parse } from "papaparse";

/** A file's text: UTF-8, or what older spreadsheets write where it is not that. */
export async function readText(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The lines of a CSV text as cells; the delimiter is found out, empty lines are passed over. */
export const readLines = (text: string): string[][] =>
  parse<string[]>(text.replace(/^\uFEFF/, ""), {
    skipEmptyLines: "greedy",
    delimitersToGuess: [",", ";", "\t", "|"],
  }).data;
