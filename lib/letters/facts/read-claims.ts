import { type Block, placeAt } from "@/lib/letters/html-pieces";
import type { Claim } from "./claims";
import { findDays } from "./find-days";
import { findGreeting } from "./find-greeting";
import { findPay } from "./find-pay";
import { type Line, linesOf } from "./lines";

const silentMarks = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

/** A line in plain signs, with the place of each character in the line as typed. */
function plain({ text: typed, offsets }: Line): Line & { positions: number[] } {
  const positions = offsets.flatMap((_, at) => (silentMarks.test(typed[at] ?? "") ? [] : at));
  const text = positions
    .map((at) => typed[at] ?? "")
    .join("")
    .replace(/[^\S\t]/g, " ")
    .replaceAll("’", "'");
  return { text, offsets: positions.map((at) => offsets[at] ?? 0), positions };
}

/** Ends of the source around a value that a printed letter has verbatim. */
const edge = /[<>\uE000]/;

function sourceAround(masked: string, index: number): string {
  let [start, end] = [index, index + 1];
  while (start > 0 && !edge.test(masked[start - 1] ?? "")) start -= 1;
  while (end < masked.length && !edge.test(masked[end] ?? "")) end += 1;
  return masked.slice(start, end).trim();
}

/**
 * Returns the pay, days and name that are typed in a letter, by their words. Variables and tags are
 * masked, so that what they print isn't meant.
 */
export function readClaims(masked: string, blocks: readonly Block[], locale: string): Claim[] {
  return linesOf(blocks).flatMap((typed) => {
    const line = plain(typed);
    const found = [
      ...(/\p{Nd}/u.test(line.text) ? [...findPay(line, locale), ...findDays(line, locale)] : []),
      ...findGreeting(line),
    ];
    return found.map(({ start, ...claim }) => {
      const last = line.positions[start + claim.text.length - 1] ?? 0;
      const text = typed.text.slice(line.positions[start], last + 1);
      const index = line.offsets[start] ?? 0;
      return { ...claim, text, place: placeAt(masked, index), source: sourceAround(masked, index) };
    });
  });
}
