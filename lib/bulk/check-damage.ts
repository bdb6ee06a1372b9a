import type { BulkKind } from "@/db/enums";
import { bulkFields, fileProblem } from "./rules";
import type { BulkInput } from "./schema";

const scientific = /^[+-]?\d+([.,]\d+)?E[+-]?\d{2,}$/i;
const formulaError = /^#(REF|N\/A|NAME\?|NULL|NUM|VALUE|DIV\/0|SPILL|CALC|GETTING_DATA)[!?]?$/i;
const tooNarrow = /^#{4,}$/;

function damageOf(text: string): string | null {
  if (scientific.test(text)) {
    return `was changed by a spreadsheet to ${text}. Enter all its digits`;
  }
  if (formulaError.test(text)) return `is a spreadsheet's error, ${text}`;
  if (tooNarrow.test(text))
    return "was cut off by a spreadsheet, because its column was too narrow";
  if (/[\r\n]/.test(text)) return "has a line break";
  return text.includes("\ufffd") ? "has characters that couldn't be read" : null;
}

/**
 * Returns what is wrong with a row before its values are looked at: a problem of its line in the
 * file, or values that a spreadsheet has damaged; null if nothing is.
 */
export function rowDamage(kind: BulkKind, input: BulkInput): string | null {
  if (input[fileProblem]) return input[fileProblem];
  const damages = bulkFields[kind].flatMap(({ name, label }) => {
    const damage = damageOf(input[name] ?? "");
    return damage ? [`${label} ${damage}`] : [];
  });
  return damages.join("; ") || null;
}
