"use client";

import { Download } from "lucide-react";
import { Button } from "@/components/ui/button";
import { csvLine } from "@/lib/format/csv";
import type { FileField } from "@/lib/format/files";
import { downloadCsv } from "./download-csv";

type ColumnGuideProps = {
  fields: readonly FileField[];
  /** Name of the sample file, without its extension. */
  sampleName: string;
};

const either = new Intl.ListFormat("en", { type: "disjunction" });
const labels = (fields: readonly FileField[]) => fields.map(({ label }) => label);

/** Lists the columns that a file can have, with the required ones first, and offers a sample file. */
export function ColumnGuide({ fields, sampleName }: ColumnGuideProps) {
  const required = fields.filter((field) => field.required);
  const choice = fields.filter((field) => field.oneOf !== undefined);
  const optional = fields.filter((field) => !field.required && field.oneOf === undefined);
  const noted = fields.filter(({ note }) => note);
  function download() {
    downloadCsv(`${sampleName}.csv`, [
      csvLine(labels(fields)),
      csvLine(fields.map(({ example }) => example)),
    ]);
  }
  return (
    <section aria-label="Columns of the file" className="flex flex-col gap-2 text-sm">
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
        <dt className="font-medium">Required columns</dt>
        <dd>{[...labels(required), either.format(labels(choice))].filter(Boolean).join(", ")}</dd>
        {optional.length > 0 && (
          <>
            <dt className="font-medium">Optional columns</dt>
            <dd className="text-muted">{labels(optional).join(", ")}</dd>
          </>
        )}
      </dl>
      {noted.length > 0 && (
        <ul className="text-muted">
          {noted.map(({ name, label, note }) => (
            <li key={name}>
              {label}: {note}
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button size="sm" icon={<Download aria-hidden />} onClick={download}>
          Download sample file
        </Button>
      </div>
    </section>
  );
}
