import { expect, it } from "vitest";
import { keyOf } from "./rules";
import { CreateOfferFieldInput } from "./schema";

it.each([
  ["Sign-on bonus", "sign_on_bonus"],
  ["Probezeit (Monate)", "probezeit_monate"],
  ["  Équité ", "equite"],
  ["401(k) match", "field_401_k_match"],
  ["Market value", "market_value_field"],
  ["Size", "size_field"],
  ["工作地点", "field"],
])("derives the key of %j as %s", (label, key) => {
  expect(keyOf(label)).toBe(key);
  expect(CreateOfferFieldInput.safeParse({ label, key, type: "text" }).success).toBe(true);
});

it("keeps a derived key within its limit", () => {
  expect(keyOf("Benefit ".repeat(12))).toHaveLength(44);
});

const problemsOf = (input: object) =>
  CreateOfferFieldInput.safeParse({ label: "Bonus", type: "money", ...input }).error?.issues.map(
    ({ path }) => path.join("."),
  ) ?? [];

it.each([
  [{ key: "Bonus" }, "key"],
  [{ key: "bonus_value" }, "key"],
  [{ key: "first" }, "key"],
  [{ key: "1bonus" }, "key"],
  [{ label: " " }, "label"],
  [{ type: "choice" }, "options"],
  [{ type: "choice", options: ["A", "A"] }, "options"],
  [{ type: "date", options: ["A"] }, "options"],
])("refuses %j at %s", (input, path) => {
  expect(problemsOf(input)).toEqual([path]);
});
