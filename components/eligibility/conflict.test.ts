import { expect, it } from "vitest";
import type { EligibilityDto } from "@/lib/eligibility/client";
import { differencesOf } from "./conflict";
import { emptyPerson, newEligibility, valuesOf } from "./form-values";

const person = { ...emptyPerson, firstName: "Ada", lastName: "Byron", city: null, email: null };

const dto = (changed: Partial<EligibilityDto>) =>
  ({ ...newEligibility, person, portionCodes: ["A"], ...changed }) as EligibilityDto;

const kept = valuesOf(dto({}));

const active = (city: string, values = kept) => ({
  ...values,
  person: { ...values.person, city },
});

it("distinguishes what only they changed from what both changed", () => {
  const latest = dto({
    eligibilityEndDate: "2027-06-01T23:59:59.000Z",
    person: { ...person, city: "Paris" } as EligibilityDto["person"],
  });
  const entered = active("London");
  expect(differencesOf(kept, latest, entered)).toEqual([
    { field: "eligibilityEndDate", theirs: "2027-06-01T23:59:59Z", yours: null, both: false },
    { field: "person.city", theirs: "Paris", yours: "London", both: true },
  ]);
});

it("returns nothing when both made the same change, or only the form changed", () => {
  const latest = dto({ portionCodes: ["A", "B"] });
  const same = { ...kept, portionCodes: ["A", "B"] };
  expect(differencesOf(kept, latest, active("London", same))).toEqual([]);
});

it("treats empty text and nothing as the same", () => {
  expect(differencesOf(kept, dto({}), active(""))).toEqual([]);
});
