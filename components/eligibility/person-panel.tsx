"use client";

import { useQuery } from "@tanstack/react-query";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { type CandidateDetail, candidateOptions } from "@/lib/candidates/client";
import type { EligibilityDto } from "@/lib/eligibility/client";
import { fieldText, eligibilityFieldLabels as labels } from "@/lib/eligibility/rules";

type Person = EligibilityDto["person"];
type Name = Exclude<keyof Person, "additionalAttributes">;

const always: readonly Name[] = ["firstName", "lastName", "email"];

const names = (person: Person): Name[] =>
  Object.keys(labels).filter(
    (name): name is Name => name in person && name !== "additionalAttributes",
  );

/** Returns the candidate's own value where it differs. */
function otherwise(name: Name, person: Person, candidate: CandidateDetail | undefined) {
  const present = candidate?.[name];
  return present && present !== person[name] ? fieldText(name, present) : null;
}

/** Shows the candidate's details for this eligibility, and where their page differs. */
export function PersonPanel({ eligibility }: { eligibility: EligibilityDto }) {
  const { person, personId, candidateId } = eligibility;
  const { data: candidate } = useQuery(candidateOptions(personId));
  const shown = names(person).filter(
    (name) => person[name] || always.includes(name) || otherwise(name, person, candidate),
  );
  const differs = shown.some((name) => otherwise(name, person, candidate) !== null);
  return (
    <Section
      title="Candidate"
      description={
        differs
          ? "As saved with this eligibility. Where the candidate's current details differ, both are shown."
          : "As saved with this eligibility."
      }
      action={<TextLink href={`/candidates/${personId}`}>Open candidate</TextLink>}
    >
      <DescriptionList
        items={[
          { term: labels.candidateId ?? "", value: candidateId },
          ...shown.map((name) => {
            const other = otherwise(name, person, candidate);
            return {
              term: labels[name] ?? name,
              value: (
                <span suppressHydrationWarning>
                  {person[name] ? (
                    fieldText(name, person[name])
                  ) : (
                    <span className="text-faint">Not specified</span>
                  )}
                </span>
              ),
              note: other && <span className="block">Now: {other}</span>,
            };
          }),
          ...person.additionalAttributes.map(({ key, value }) => ({ term: key, value })),
        ]}
      />
    </Section>
  );
}
