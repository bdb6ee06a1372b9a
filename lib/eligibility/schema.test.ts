import { expect, it } from "vitest";
import { UpdateEligibilityInput } from "./schema";

const person = { firstName: "Ada", lastName: "Byron" };

it("writes US states in upper case, and no others", () => {
  const parsed = (country: string | null, provinceState: string) =>
    UpdateEligibilityInput.parse({ person: { ...person, country, provinceState } }).person
      .provinceState;
  expect([parsed("us", "tx"), parsed("US", " Dc "), parsed("GB", "Kent")]).toEqual([
    ...["TX", "DC", "Kent"],
  ]);
  expect(parsed(null, "tx")).toBe("tx");
  expect(() => parsed("US", "Texas")).toThrow("two-letter state code");
});

it("distinguishes an empty client eligibility ID from an absent one", () => {
  const parsed = (clientEligibilityId: string | null | undefined) =>
    UpdateEligibilityInput.parse({ person, clientEligibilityId }).clientEligibilityId;
  expect(["CE-1", "", null, undefined].map(parsed)).toEqual(["CE-1", null, undefined, undefined]);
});
