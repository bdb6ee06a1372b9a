import { useMemo } from "react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { type Encoding, encodingLabels, encodings } from "./encodings";
import type { FileTable } from "./read-file";
import type { FileRecord } from "./read-records";

type EncodingFieldProps = { table: FileTable; onChange: (encoding: Encoding) => void };

const linesShown = 5;

/** Returns the first rows with letters beyond ASCII. */
function tellingRecords(records: readonly FileRecord[]): FileRecord[] {
  const telling: FileRecord[] = [];
  for (const record of records) {
    if (record.cells.some((cell) => /[^\0-\x7f]/.test(cell))) telling.push(record);
    if (telling.length === linesShown) break;
  }
  return telling;
}

/** Shows the lines with letters beyond ASCII as they were read, and lets the encoding be changed. */
export function EncodingField({ table, onChange }: EncodingFieldProps) {
  const { encoding, guessed, records } = table;
  const telling = useMemo(() => tellingRecords(records), [records]);
  if (encoding === null || telling.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <Field
        label="Encoding"
        className="sm:max-w-80"
        hint={
          guessed
            ? "Guessed from the letters. If the lines below look wrong, choose another encoding"
            : "If the lines below look wrong, choose another encoding"
        }
      >
        <Select value={encoding} onChange={({ target }) => onChange(target.value as Encoding)}>
          {encodings.map((value) => (
            <option key={value} value={value}>
              {encodingLabels[value]}
            </option>
          ))}
        </Select>
      </Field>
      <ul
        aria-label="Lines with accented letters"
        className="rounded-md bg-sunken px-3 py-2 text-sm"
      >
        {telling.map(({ line, cells }) => (
          <li key={line} className="flex gap-3">
            <span className="tabular shrink-0 text-muted">Line {line}</span>
            <span className="min-w-0 truncate">{cells.filter(Boolean).join(" · ")}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
