import { localeName } from "@/lib/format/locales";
import { templateTypeLabels } from "@/lib/templates/rules";
import type { TemplateForm } from "@/lib/templates/schema";

type ChangedDetailsProps = { before: TemplateForm; after: TemplateForm };

/** Says which details of a template changed besides its text. */
export function ChangedDetails({ before, after }: ChangedDetailsProps) {
  const details = [
    { label: "Name", old: before.name, now: after.name },
    {
      label: "Type",
      old: templateTypeLabels[before.type],
      now: templateTypeLabels[after.type],
    },
    {
      label: "Date and currency format",
      old: localeName(before.locale),
      now: localeName(after.locale),
    },
  ].filter(({ old, now }) => old !== now);
  const isTextSame = before.body === after.body;
  if (details.length === 0) {
    return isTextSame ? <p className="text-muted">Nothing differs from this version.</p> : null;
  }
  return (
    <dl className="flex flex-col gap-1">
      {details.map(({ label, old, now }) => (
        <div key={label} className="flex flex-wrap gap-x-2">
          <dt className="text-muted">{label}</dt>
          <dd className="min-w-0 break-words">
            <del>{old}</del> → <ins className="font-medium no-underline">{now}</ins>
          </dd>
        </div>
      ))}
      {isTextSame && <p className="text-muted">The text is the same.</p>}
    </dl>
  );
}
