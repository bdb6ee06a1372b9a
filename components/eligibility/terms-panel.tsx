import type { Viewer } from "@/components/layout/viewer";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import type { EligibilityDto } from "@/lib/eligibility/client";
import { fieldText, eligibilityFieldLabels as labels } from "@/lib/eligibility/rules";
import { zonedText } from "./zoned-text";

const nothing = <span className="text-faint">None</span>;

/** Shows the terms of an eligibility. */
export function TermsPanel({
  eligibility,
  viewer,
}: {
  eligibility: EligibilityDto;
  viewer: Viewer;
}) {
  const { portions, portionCodes, specialAccommodations, registrationMode } = eligibility;
  const instant = (at: string) => zonedText(at, viewer);
  return (
    <Section title="Terms">
      <DescriptionList
        items={[
          {
            term: "Test",
            value: eligibility.testName,
            note: eligibility.testRetiredAt
              ? `${eligibility.testCode}, retired`
              : eligibility.testCode,
          },
          {
            term: "Portions",
            value:
              portionCodes.length > 0
                ? portionCodes.map((code) => portionName(portions, code)).join(", ")
                : portionsWithout(portions.length),
          },
          {
            term: labels.specialAccommodations ?? "",
            value: specialAccommodations.join(", ") || nothing,
          },
          {
            term: labels.registrationMode ?? "",
            value: registrationMode ? fieldText("registrationMode", registrationMode) : nothing,
          },
          {
            term: labels.clientEligibilityId ?? "",
            value: eligibility.clientEligibilityId ?? nothing,
          },
          { term: "Number", value: eligibility.id },
          { term: "Created", value: instant(eligibility.createdAt) },
          { term: "Last updated", value: instant(eligibility.updatedAt) },
          ...(eligibility.cancelledAt
            ? [{ term: "Cancelled", value: instant(eligibility.cancelledAt) }]
            : []),
        ]}
      />
    </Section>
  );
}

const portionName = (portions: EligibilityDto["portions"], code: string): string =>
  portions.find((portion) => portion.code === code)?.name ?? `${code} (deleted)`;

const portionsWithout = (count: number) =>
  count > 1 ? <span className="text-warning">None chosen</span> : "The whole test";
