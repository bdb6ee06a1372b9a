"use client";

import { Section } from "@/components/ui/section";
import { PersonFields } from "./person-fields";
import { PortionFields, RegistrationField, VoucherField } from "./term-fields";
import { WindowFields } from "./window-fields";
import type { Zone } from "./zoned-text";

type EligibilityFieldsProps = {
  /** Portions of the chosen test. */
  portions: readonly { code: string; name: string }[];
  zone: Zone;
};

/** Lets the user edit the fields of an eligibility, inside a `FormProvider`. */
export function EligibilityFields({ portions, zone }: EligibilityFieldsProps) {
  return (
    <>
      <Section
        title="Window"
        description="When the candidate can schedule the test, to the second, in UTC."
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
        description="Used for this eligibility. Values entered here also update the candidate."
      >
        <PersonFields />
      </Section>
    </>
  );
}
