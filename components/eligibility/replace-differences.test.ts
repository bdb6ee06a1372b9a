import { describe, expect, it } from "vitest";
import { newEligibility } from "./form-values";
import type { NewEligibilityValues } from "./new-values";
import { differences } from "./replace-differences";

const before: NewEligibilityValues = {
  ...newEligibility,
  person: { ...newEligibility.person, firstName: "Ada", lastName: "Byron", city: "London" },
  testCode: "ENG",
  candidateId: "C-1",
  clientEligibilityId: "",
  specialAccommodations: ["READER"],
};

const listed = (after: NewEligibilityValues) =>
  differences(before, after).map(({ label, before: was, after: is }) => [label, was, is]);

describe("differences", () => {
  it("lists the fields that an update can't change first", () => {
    const person = { ...before.person, city: "Oslo" };
    expect(listed({ ...before, person, testCode: "MATH", candidateId: "C-2" })).toEqual([
      ["Test", "ENG", "MATH"],
      ["Candidate ID", "C-1", "C-2"],
      ["City", "London", "Oslo"],
    ]);
  });

  it("treats all empty values as equal", () => {
    const person = { ...before.person, city: " London ", suffix: null };
    expect(listed({ ...before, person, clientEligibilityId: null })).toEqual([]);
  });
});
