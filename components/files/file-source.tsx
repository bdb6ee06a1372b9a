"use client";

import { FileUp, X } from "lucide-react";
import { type ChangeEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { FileField } from "@/lib/format/files";
import { ColumnGuide } from "./column-guide";
import { ColumnMapping } from "./column-mapping";
import { DayOrderFields } from "./day-order-field";
import { EncodingField } from "./encoding-field";
import { FileNotices } from "./file-notices";
import type { FileTableState } from "./use-file-table";

type FileSourceProps = {
  state: FileTableState;
  fields: readonly FileField[];
  /** Label of the text that can be pasted instead of a file. */
  label: string;
  hint: string;
  sampleName: string;
};

const accepted = ".csv,.tsv,.tab,.txt,.xlsx,text/csv,text/plain,text/tab-separated-values";

/** Lets a member choose a file or paste text, and shows how it is read. */
export function FileSource({ state, fields, label, hint, sampleName }: FileSourceProps) {
  const picker = useRef<HTMLInputElement>(null);

  function pick({ target }: ChangeEvent<HTMLInputElement>) {
    const [chosen] = target.files ?? [];
    target.value = "";
    if (chosen) void state.openFile(chosen);
  }

  const choose = (
    <Button size="sm" icon={<FileUp aria-hidden />} onClick={() => picker.current?.click()}>
      {state.file ? "Choose another file" : "Choose file"}
    </Button>
  );
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <ColumnGuide fields={fields} sampleName={sampleName} />
      {state.file ? (
        <div className="flex flex-wrap items-center gap-2">
          <p className="wrap-anywhere min-w-0 grow basis-64 font-medium">{state.file.name}</p>
          {choose}
          <Button size="sm" icon={<X aria-hidden />} onClick={state.clear}>
            Remove file
          </Button>
        </div>
      ) : (
        <Field label={label} hint={hint} note={choose}>
          <Textarea
            rows={6}
            value={state.text}
            onChange={({ target }) => void state.paste(target.value)}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            className="font-mono"
          />
        </Field>
      )}
      <input
        ref={picker}
        type="file"
        accept={accepted}
        aria-label="File to import"
        tabIndex={-1}
        className="sr-only"
        onChange={pick}
      />
      {state.share !== null && state.file && (
        <Progress value={Math.round(state.share * 100)} max={100} label="Percent read" />
      )}
      {state.error && (
        <Notice tone="negative" role="alert">
          {state.error}
        </Notice>
      )}
      {state.table && state.table.records.length > 0 && <ReadTable state={state} fields={fields} />}
    </div>
  );
}

function ReadTable({ state, fields }: { state: FileTableState; fields: readonly FileField[] }) {
  const { table, heads } = state;
  if (!table) return null;
  return (
    <>
      {table.sheets.length > 1 && (
        <Field label="Sheet" className="sm:max-w-80">
          <Select
            value={table.sheet}
            onChange={({ target }) => void state.setSheet(Number(target.value))}
          >
            {table.sheets.map((name, index) => (
              <option key={name} value={index}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <EncodingField table={table} onChange={(encoding) => void state.setEncoding(encoding)} />
      <FileNotices state={state} />
      <Checkbox
        checked={heads !== null}
        onCheckedChange={state.setHeads}
        label={
          heads && heads.line > 1
            ? `Line ${heads.line} contains the column names`
            : "First row contains column names"
        }
      />
      <ColumnMapping
        columnNames={heads?.cells ?? null}
        lines={state.records.slice(0, 30).map(({ cells }) => cells)}
        fields={fields}
        mapping={state.columns}
        onMappingChange={state.setColumns}
      />
      <DayOrderFields state={state} />
    </>
  );
}
