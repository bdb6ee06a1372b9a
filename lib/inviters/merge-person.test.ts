import { expect, test } from "vitest";
import { filledIn, newPerson } from "./merge-person";

test("a person without a name gets a placeholder until a name is given", () => {
  const unnamed = newPerson("C-1", {});
  expect(unnamed).toEqual({
    ...{ candidateId: "C-1", firstName: "Candidate", lastName: "C-1", email: null },
  });
  const given = { firstName: "Grace", lastName: "Hopper", email: "grace@example.com" };
  expect(filledIn(unnamed, given)).toEqual(given);
  expect(filledIn({ ...unnamed, lastName: "Hopper" }, given)).not.toHaveProperty("lastName");
  expect(newPerson("C-1", given)).toEqual({ candidateId: "C-1", ...given });
});

test("one name is enough, and the other is added when it is given", () => {
  const sukarno = newPerson("C-1", { firstName: "Sukarno" });
  expect(sukarno).toMatchObject({ firstName: "Sukarno", lastName: "" });
  expect(newPerson("C-1", { lastName: "Suharto" })).toMatchObject({
    ...{ firstName: "", lastName: "Suharto" },
  });
  expect(filledIn(sukarno, { lastName: "Putra" })).toEqual({ lastName: "Putra" });
});

test("existing values don't change", () => {
  const known = { candidateId: "C-1", firstName: "Ada", lastName: "Byron", email: null };
  const given = { firstName: "X", lastName: "Y", email: "x@example.com" };
  expect(filledIn(known, given)).toEqual({ email: "x@example.com" });
  expect(filledIn({ ...known, email: "ada@example.com" }, given)).toEqual({});
});
