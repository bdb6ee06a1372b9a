import type { BulkKind } from "@/db/enums";
import { bulkFields, fileProblem } from "./rules";
import type { BulkInput } from "./schema";

/** Values that aren't what was meant, and what to say of them after the field's label. */
const damages: [pattern: RegExp, problem: (text: string) => string][] = [
  [
    /^[+-]?\d+([.,]\d+)?E[+-]?\d{2,}$/i,
    (text) => `was changed by a spreadsheet to ${text}. Enter all its digits`,
  ],
  [
    /^(?:#[\p{Lu}¿¡][\p{Lu}/\d_ ¡]*[!?]|#(?:N\/?[AVDB]|SPILL|CALC|FIELD|BUSY|NULL)|#N\/A N\/A|#DIV\/0|(?:Err|Fehler|Erreur):\d{3}|Loading\.\.\.)$/iu,
    (text) => `is a spreadsheet's error, ${text}`,
  ],
  [/^#{2,}$/, () => "was cut off by a spreadsheet, because its column was too narrow"],
  [
    /^(?:TRUE|FALSE|WAHR|FALSCH|VRAI|FAUX|VERDADERO|FALSO|VERO|WAAR|ONWAAR)$/,
    (text) => `is ${text}, which a spreadsheet made of something else. Enter what it was`,
  ],
  [
    /&(?:amp|lt|gt|quot|apos|nbsp|szlig|[a-z](?:uml|acute|grave|circ|tilde|cedil|ring|slash|caron)|[ao]elig|#\d{2,5}|#x[\da-f]{2,5});/i,
    () => "has character codes, such as &amp;, instead of characters. Enter the characters",
  ],
  [/[\r\n]/, () => "has a line break"],
  [/\ufffd/, () => "has characters that couldn't be read"],
];

/** Values that spreadsheets and other programs make of numbers and codes. */
const codeDamages: typeof damages = [
  [
    /^(?:\d{1,2}-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\d{2})$/,
    (text) => `was changed by a spreadsheet to a date, ${text}. Enter what it was`,
  ],
  [/^\d+\.0$/, (text) => `was changed by a program to ${text}. Enter it without ".0"`],
];

/** What programs write for no name; in other fields it is read as nothing. */
const nothing = /^(?:NULL|null|\(null\)|\\N|undefined|NaN|n\/a\.?|N\/A|n\. ?a\.|<NA>)$/;
const nameDamages: typeof damages = [
  [nothing, (text) => `is ${text}, which stands for nothing. Leave it empty`],
];
const names = new Set(["firstName", "middleName", "lastName"]);

const codes = new Set([
  ...["candidateId", "schoolCode", "postalCode", "couponCode", "testCode", "portionCodes"],
  ...["voucherCodes", "clientEligibilityId", "phone", "homePhone", "officePhone"],
]);

function damageOf(name: string, text: string): string | null {
  const more = codes.has(name) ? codeDamages : names.has(name) ? nameDamages : [];
  const found = [...damages, ...more].find(([pattern]) => pattern.test(text));
  return found ? found[1](text) : null;
}

/**
 * Returns what is wrong with a row before its values are looked at: a problem of its line in the
 * file, or values that a spreadsheet has damaged; null if nothing is.
 */
export function rowDamage(kind: BulkKind, input: BulkInput): string | null {
  if (input[fileProblem]) return input[fileProblem];
  const problems = bulkFields[kind].flatMap(({ name, label }) => {
    const damage = damageOf(name, input[name] ?? "");
    return damage ? [`${label} ${damage}`] : [];
  });
  return problems.join("; ") || null;
}
