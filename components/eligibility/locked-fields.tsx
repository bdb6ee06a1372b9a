import { Lock } from "lucide-react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { EligibilityDto } from "@/lib/eligibility/client";
import {
  type LockedField,
  eligibilityFieldLabels as labels,
  lockedFields,
} from "@/lib/eligibility/rules";

/** `An update cannot change the test.` */
const reasonOf = (field: LockedField) => lockedFields[field].split(/(?<=\.) /)[0];

/** Shows the fields that an edit can't change, why, and how to change them instead. */
export function LockedFields({ eligibility }: { eligibility: EligibilityDto }) {
  const { id, testCode, testName, candidateId, clientEligibilityId } = eligibility;
  const values: Record<LockedField, string> = {
    testCode: `${testName} (${testCode})`,
    candidateId,
    clientEligibilityId: clientEligibilityId ?? "",
    specialAccommodations: eligibility.specialAccommodations.join(", "),
  };
  return (
    <Section
      title="Can't be changed after creation"
      description={
        <>
          To change one of these,{" "}
          <TextLink href={`/eligibility/${id}/replace`}>replace the eligibility</TextLink>. The old
          one is cancelled and the new one created in a single step.
        </>
      }
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {(Object.keys(lockedFields) as LockedField[]).map((field) => (
          <Field
            key={field}
            label={labels[field]}
            note={<Lock aria-hidden className="size-3.5" />}
            hint={reasonOf(field)}
          >
            <Input readOnly value={values[field] || "None"} />
          </Field>
        ))}
      </div>
    </Section>
  );
}
