import { Pencil } from "lucide-react";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/format/dates";
import { formatFieldValue } from "@/lib/format/field-value";
import { localeName } from "@/lib/format/locales";
import { fullName } from "@/lib/format/names";
import type { OfferDetail, OfferFieldValue, OfferState } from "@/lib/offers/client";
import { payWords } from "./words";

type TermsPanelProps = {
  offer: OfferDetail;
  state: OfferState;
  /** The account's offer fields with the offer's values. */
  values: readonly OfferFieldValue[];
  viewer: Viewer;
  onEdit: () => void;
};

export function TermsPanel({ offer, state, values, viewer, onEdit }: TermsPanelProps) {
  const { locale } = viewer;
  const format = { locale, currency: offer.currency };
  const none = <span className="text-muted">Not specified</span>;
  const day = (date: string | null) => (date ? formatDate(date, locale, "medium") : none);
  return (
    <Section
      title="Terms"
      action={
        state.updateRefusal === null && (
          <Button
            size="sm"
            icon={<Pencil aria-hidden />}
            disabledReason={refusalFor(viewer, "offers.write")}
            onClick={onEdit}
          >
            Edit terms
          </Button>
        )
      }
    >
      <DescriptionList
        items={[
          {
            term: "Candidate",
            value: (
              <TextLink href={`/candidates/${offer.candidateId}`}>
                {fullName(offer.candidate)}
              </TextLink>
            ),
          },
          {
            term: "Job",
            value: <TextLink href={`/jobs/${offer.jobId}`}>{offer.job.title}</TextLink>,
          },
          { term: "Pay", value: payWords(offer, locale) ?? none },
          { term: "Start date", value: day(offer.startDate) },
          { term: "Respond by", value: day(offer.expiryDate) },
          ...values
            .filter(({ required, value }) => required || value !== null)
            .map(({ label, type, value }) => ({
              term: label,
              value:
                value === null
                  ? none
                  : formatFieldValue(type, value, { ...format, dateStyle: "medium" }),
            })),
          {
            term: "Candidate's language",
            value: localeName(state.candidateLocale),
            note: state.locale === null && "Not chosen on this offer",
          },
          {
            term: "Template",
            value: offer.template ? (
              <TextLink href={`/templates/${offer.template.id}`}>{offer.template.name}</TextLink>
            ) : (
              <span className="text-muted">Built-in letter</span>
            ),
          },
        ]}
      />
    </Section>
  );
}
