"use client";

import { FileUp } from "lucide-react";
import { type ChangeEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { BulkKind } from "@/lib/bulk/client";
import { amount, bulkFields, maxFileRows } from "@/lib/bulk/rules";
import { ColumnMapping } from "./column-mapping";
import { guessMapping, mappedRows, mappingRefusal, namesColumns } from "./guess-mapping";
import { readLines, readText } from "./read-csv";
import { useCreateRun } from "./use-create-run";

type FileChooserProps = {
  kind: BulkKind;
  settings: Record<string, unknown>;
  /** Reason the rows can't be reviewed yet, such as an invalid setting; null if they can. */
  disabledReason?: string | null;
};

/** Reads rows from a CSV file or pasted text and maps their columns. */
export function FileChooser({ kind, settings, disabledReason = null }: FileChooserProps) {
  const fields = bulkFields[kind];
  const [text, setText] = useState("");
  const [lines, setLines] = useState<string[][]>([]);
  const [hasColumnNames, setHasColumnNames] = useState(true);
  const [mapping, setMapping] = useState<(string | null)[]>([]);
  const picker = useRef<HTMLInputElement>(null);
  const create = useCreateRun(kind, settings);

  function mapColumns(all: string[][], hasNames: boolean) {
    setHasColumnNames(hasNames);
    setMapping(
      guessMapping(hasNames ? (all[0] ?? []) : null, hasNames ? all.slice(1) : all, fields),
    );
  }

  function read(given: string) {
    const all = readLines(given);
    setText(given);
    setLines(all);
    mapColumns(all, namesColumns(all[0], fields));
  }

  async function pick({ target }: ChangeEvent<HTMLInputElement>) {
    const [file] = target.files ?? [];
    target.value = "";
    if (file) read(await readText(file));
  }

  const rows = hasColumnNames ? lines.slice(1) : lines;
  const refusal =
    rows.length === 0
      ? "Choose a file or paste rows first"
      : rows.length > maxFileRows
        ? `A file can have up to ${amount(maxFileRows)} rows. This one has ${amount(rows.length)}`
        : (disabledReason ?? mappingRefusal(mapping, fields));
  return (
    <div className="flex flex-col gap-6">
      <Field
        label="Rows"
        hint={`CSV with up to ${amount(maxFileRows)} rows, separated by commas, semicolons or tabs. You can also paste cells from a spreadsheet.`}
        note={
          <Button size="sm" icon={<FileUp aria-hidden />} onClick={() => picker.current?.click()}>
            Choose file
          </Button>
        }
      >
        <Textarea
          rows={6}
          value={text.length > 20_000 ? `${text.slice(0, 20_000)}\n…` : text}
          readOnly={text.length > 20_000}
          onChange={(event) => read(event.target.value)}
          spellCheck={false}
          className="font-mono"
        />
      </Field>
      <input
        ref={picker}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        aria-label="CSV file"
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => void pick(event)}
      />
      {lines.length > 0 && (
        <>
          <Checkbox
            checked={hasColumnNames}
            onCheckedChange={(hasNames) => mapColumns(lines, hasNames)}
            label="First row contains column names"
          />
          <ColumnMapping
            columnNames={hasColumnNames ? (lines[0] ?? []) : null}
            lines={rows}
            fields={fields}
            mapping={mapping}
            onMappingChange={setMapping}
          />
        </>
      )}
      <div className="flex items-center gap-3">
        <Button
          variant="primary"
          loading={create.isPending}
          disabledReason={refusal}
          onClick={() => create.mutate({ rows: mappedRows(rows, mapping) })}
        >
          {rows.length === 0
            ? "Review rows"
            : `Review ${amount(rows.length)} ${rows.length === 1 ? "row" : "rows"}`}
        </Button>
        {rows.length > 0 && refusal && <p className="text-muted text-sm">{refusal}</p>}
      </div>
    </div>
  );
}
