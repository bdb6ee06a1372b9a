"use client";

import { Section } from "@/components/ui/section";
import { PersonFields } from "./person-fields";
import { PortionFields, RegistrationField, VoucherField } from "./term-fields";
import { WindowFields } from "./window-fields";
import type { Zone } from "./zoned-text";

type EligibilityFieldsProps = {
  /** The portions that the chosen test has. */
  portions: readonly { code: string; name: string }[];
  zone: Zone;
};

/** All that can be said of an eligibility at any time; inside a `FormProvider` of its values. */
export function EligibilityFields({ portions, zone }: EligibilityFieldsProps) {
  return (
    <>
      <Section
        title="Window"
        description="When the candidate may schedule the test, to the second, in UTC."
      >
        <WindowFields zone={zone} />
      </Section>
      <Section title="Terms">
        <PortionFields portions={portions} />
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <VoucherField />
          <RegistrationField />
        </div>
      </Section>
      <Section
        title="Candidate"
        description="As this eligibility has them. The person takes over what is given here."
      >
        <PersonFields />
      </Section>
    </>
  );
}
