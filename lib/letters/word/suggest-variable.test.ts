import { describe, expect, it } from "vitest";
import { suggestField } from "./suggest-variable";

const fields = [
  { name: "fields.sign_on", label: "Sign-on bonus" },
  { name: "fields.sign_on_value", label: "Sign-on bonus, for conditions" },
];

describe("suggestField", () => {
  it.each(["Sign-on Bonus", "SIGN_ON", "signOn", "fields.sign_on", "Proposed sign-on bonus"])(
    "knows a field by %s",
    (name) => {
      expect(suggestField(name, fields)).toBe("fields.sign_on");
    },
  );

  it.each(["Bonus", "", "***"])("doesn't guess from %j", (name) => {
    expect(suggestField(name, fields)).toBeNull();
  });
});
