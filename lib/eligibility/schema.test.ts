import { expect, it } from "vitest";
import { UpdateEligibilityInput } from "./schema";

const person = { firstName: "Ada", lastName: "Byron" };

it("tells a client eligibility id that is none from one that is not given", () => {
  const parsed = (clientEligibilityId: string | null | undefined) =>
    UpdateEligibilityInput.parse({ person, clientEligibilityId }).clientEligibilityId;
  expect(["CE-1", "", null, undefined].map(parsed)).toEqual(["CE-1", null, undefined, undefined]);
});
