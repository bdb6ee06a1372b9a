import type { ReactNode } from "react";
import type { Viewer } from "@/components/layout/viewer";
import { CopyButton } from "@/components/ui/copy-button";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import type { CandidateDetail } from "@/lib/candidates/client";
import { countryName, candidateFieldLabels as labels } from "@/lib/candidates/rules";
import { formatInstant } from "@/lib/format/dates";

const linkStyle =
  "rounded-sm text-accent-ink underline decoration-accent-ink/35 underline-offset-2 hover:decoration-accent-ink";

const phone = (number: string | null): ReactNode =>
  number && (
    <a href={`tel:${number.replaceAll(/[^\d+]/g, "")}`} className={linkStyle}>
      {number}
    </a>
  );

type Row = [term: string, value: ReactNode];

type GroupRows = { title: string; rows: Row[] };

function Group({ title, rows }: GroupRows) {
  const given = rows.filter(([, value]) => value);
  if (given.length === 0) return null;
  return (
    <Section title={title} level={3}>
      <DescriptionList items={given.map(([term, value]) => ({ term, value }))} />
    </Section>
  );
}

/** Names the fields without a value, folded away. */
function EmptyFields({ groups }: { groups: GroupRows[] }) {
  const empty = groups.flatMap(({ rows }) => rows.filter(([, value]) => !value));
  if (empty.length === 0) return null;
  return (
    <details className="text-muted text-sm">
      <summary className="cursor-pointer rounded-sm py-1">
        {empty.length === 1 ? "1 empty field" : `${empty.length} empty fields`}
      </summary>
      <p className="mt-1 text-pretty">{empty.map(([term]) => term).join(", ")}</p>
    </details>
  );
}

/** Shows what is known about a candidate in groups. */
export function Person({ candidate, viewer }: { candidate: CandidateDetail; viewer: Viewer }) {
  const { email, optedOutAt, country, publicId, additionalAttributes } = candidate;
  const instant = (at: string) => formatInstant(at, viewer.locale, viewer.timeZone);
  const groups: GroupRows[] = [
    {
      title: "Name",
      rows: [
        [labels.firstName, candidate.firstName],
        [labels.middleName, candidate.middleName],
        [labels.lastName, candidate.lastName],
        [labels.suffix, candidate.suffix],
      ],
    },
    {
      title: "Contact",
      rows: [
        [
          labels.email,
          email && (
            <a href={`mailto:${encodeURIComponent(email)}`} className={linkStyle}>
              {email}
            </a>
          ),
        ],
        [labels.phone, phone(candidate.phone)],
        [labels.homePhone, phone(candidate.homePhone)],
        [labels.officePhone, phone(candidate.officePhone)],
        [
          labels.optedOutAt,
          optedOutAt ? `Do not contact since ${instant(optedOutAt)}` : "Can be contacted",
        ],
      ],
    },
    {
      title: "Address",
      rows: [
        [labels.address1, candidate.address1],
        [labels.address2, candidate.address2],
        [labels.city, candidate.city],
        [labels.provinceState, candidate.provinceState],
        [labels.postalCode, candidate.postalCode],
        [labels.country, country && countryName(country)],
      ],
    },
    {
      title: labels.additionalAttributes,
      rows: additionalAttributes.map(({ key, value }): Row => [key, value]),
    },
    {
      title: "References",
      rows: [
        [labels.candidateId, candidate.candidateId],
        [labels.schoolCode, candidate.schoolCode],
        [
          "Public ID",
          <span key="id" className="inline-flex items-center gap-1">
            <code className="text-sm">{publicId}</code>
            <CopyButton text={publicId} label="Copy public ID" iconOnly />
          </span>,
        ],
        ["ID", candidate.id],
        ["Added", instant(candidate.createdAt)],
        ["Last updated", instant(candidate.updatedAt)],
      ],
    },
  ];
  return (
    <Section title="Details">
      <div className="flex flex-col gap-6">
        {groups.map((group) => (
          <Group key={group.title} {...group} />
        ))}
        <EmptyFields groups={groups} />
      </div>
    </Section>
  );
}
