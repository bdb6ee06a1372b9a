import { useEffect, useRef } from "react";
import type { Viewer } from "@/components/layout/viewer";
import { Section } from "@/components/ui/section";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { formatDate } from "@/lib/format/dates";
import { formatFieldValue } from "@/lib/format/field-value";
import { formatNumber } from "@/lib/format/money";
import type {
  CustomFieldChange,
  FieldChange,
  PayFrequency,
  VersionDiff,
} from "@/lib/offers/client";
import { payFrequencyLabels } from "./words";

const fieldLabels: Record<FieldChange["field"], string> = {
  templateId: "Template",
  salary: "Salary",
  currency: "Currency",
  payFrequency: "Pay frequency",
  startDate: "Start date",
  expiryDate: "Respond by",
};

const none = <span className="text-muted">None</span>;

function valueWords(field: FieldChange["field"], value: string | number | null, locale: string) {
  if (value === null) return none;
  if (field === "salary") return formatNumber(Number(value), locale);
  if (field === "templateId") return `Template ${value}`;
  if (field === "payFrequency") return payFrequencyLabels[value as PayFrequency];
  return field === "currency" ? value : formatDate(String(value), locale, "medium");
}

function fieldWords(
  type: CustomFieldChange["type"],
  value: CustomFieldChange["before"],
  format: { locale: string; currency: string | null },
) {
  if (value === null) return none;
  return formatFieldValue(type, value, { ...format, dateStyle: "medium" });
}

/** Pixels of the letter shown above its first change. */
const spaceAbove = 48;

type VersionDiffViewProps = { diff: VersionDiff; viewer: Viewer };

export function VersionDiffView({ diff, viewer: { locale } }: VersionDiffViewProps) {
  return (
    <>
      <Section title="Terms" level={3}>
        {diff.fields.length + diff.customFields.length === 0 ? (
          <p className="text-muted">No changes to the terms.</p>
        ) : (
          <Table caption="Changed terms">
            <TableHead>
              <TableRow>
                <TableHeader>Term</TableHeader>
                <TableHeader>Version {diff.from}</TableHeader>
                <TableHeader>Version {diff.to}</TableHeader>
              </TableRow>
            </TableHead>
            <TableBody>
              {diff.fields.map(({ field, before, after }) => (
                <TableRow key={field}>
                  <TableCell>{fieldLabels[field]}</TableCell>
                  <TableCell className="tabular">{valueWords(field, before, locale)}</TableCell>
                  <TableCell className="tabular font-medium">
                    {valueWords(field, after, locale)}
                  </TableCell>
                </TableRow>
              ))}
              {diff.customFields.map(({ key, label, type, before, after }) => (
                <TableRow key={key}>
                  <TableCell>{label}</TableCell>
                  <TableCell className="tabular">
                    {fieldWords(type, before, { locale, currency: diff.currencies.before })}
                  </TableCell>
                  <TableCell className="tabular font-medium">
                    {fieldWords(type, after, { locale, currency: diff.currencies.after })}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </Section>
      <Section title="Letter" level={3}>
        {diff.letterChanged ? (
          <LetterDiff segments={diff.letter} />
        ) : (
          <p className="text-muted">No changes to the letter.</p>
        )}
      </Section>
    </>
  );
}

/** Shows the letter word by word, scrolled to its first change. */
function LetterDiff({ segments }: { segments: VersionDiff["letter"] }) {
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = region;
    const change = current?.querySelector<HTMLElement>("ins, del");
    if (current && change) current.scrollTop = change.offsetTop - spaceAbove;
  }, []);
  if (segments.every((segment) => segment.kind === "same")) {
    return <p className="text-muted">The text is the same. Only the formatting changed.</p>;
  }
  return (
    <section
      ref={region}
      aria-label="Letter changes"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative max-h-96 overflow-y-auto whitespace-pre-wrap rounded-md border bg-canvas p-4"
    >
      {segments.map(({ kind, text }, index) => {
        if (kind === "same") return <span key={index}>{text}</span>;
        if (kind === "added") {
          return (
            <ins key={index} className="rounded-sm bg-positive-soft text-positive">
              {text}
            </ins>
          );
        }
        return (
          <del key={index} className="rounded-sm bg-negative-soft text-negative">
            {text}
          </del>
        );
      })}
    </section>
  );
}
