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
import { localeName } from "@/lib/format/locales";
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
  locale: "Language",
};

const none = <span className="text-muted">None</span>;

function valueWords(field: FieldChange["field"], value: string | number | null, locale: string) {
  if (value === null) return none;
  if (field === "salary") return formatNumber(Number(value), locale);
  if (field === "templateId") return `Template ${value}`;
  if (field === "payFrequency") return payFrequencyLabels[value as PayFrequency];
  if (field === "locale") return localeName(String(value));
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

type ChangedTermsProps = { diff: VersionDiff; locale: string };

/** Lists the terms that differ between two versions. */
export function ChangedTerms({ diff, locale }: ChangedTermsProps) {
  const changes = [
    ...diff.fields.map(({ field, before, after }) => ({
      ...{ key: field, label: fieldLabels[field] },
      ...{ before: valueWords(field, before, locale), after: valueWords(field, after, locale) },
    })),
    ...diff.customFields.map(({ key, label, type, before, after }) => ({
      ...{ key: `custom ${key}`, label },
      before: fieldWords(type, before, { locale, currency: diff.currencies.before }),
      after: fieldWords(type, after, { locale, currency: diff.currencies.after }),
    })),
  ];
  if (changes.length === 0) return <p className="text-muted">The terms are the same.</p>;
  return (
    <Table caption="Changed terms">
      <TableHead>
        <TableRow>
          <TableHeader>Term</TableHeader>
          <TableHeader>Version {diff.from}</TableHeader>
          <TableHeader>Version {diff.to}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {changes.map(({ key, label, before, after }) => (
          <TableRow key={key}>
            <TableCell>{label}</TableCell>
            <TableCell className="tabular">
              {before === none ? none : <del>{before}</del>}
            </TableCell>
            <TableCell className="tabular font-medium">
              {after === none ? none : <ins className="no-underline">{after}</ins>}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
