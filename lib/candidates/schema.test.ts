import { describe, expect, it } from "vitest";
import { countryCodes } from "@/lib/format/countries";
import { countries, countryName, repeatedKeys } from "./rules";
import { CreateCandidateInput, UpdateCandidateInput } from "./schema";

const name = { firstName: "Ada", lastName: "Lovelace" };
const fieldsOf = (input: unknown) =>
  CreateCandidateInput.safeParse(input).error?.issues.map((issue) => issue.path.join("."));

describe("CreateCandidateInput", () => {
  it("trims, empties and upper-cases", () => {
    const given = { ...name, email: " ada@example.com ", city: "", country: " gb ", phone: null };
    expect(CreateCandidateInput.parse(given)).toEqual({
      ...name,
      email: "ada@example.com",
      city: null,
      country: "GB",
      phone: null,
    });
  });

  it("treats an empty email and country as null", () => {
    const { email, country } = CreateCandidateInput.parse({ ...name, email: " ", country: "" });
    expect([email, country]).toEqual([null, null]);
  });

  it("drops read-only fields", () => {
    const parsed = CreateCandidateInput.parse({ ...name, publicId: "mine", id: 7, accountId: 2 });
    expect(parsed).toEqual(name);
  });

  it.each([
    [{ firstName: " ", lastName: null }, ["firstName"]],
    [{ ...name, candidateId: "." }, ["candidateId"]],
    [{ ...name, candidateId: " .. " }, ["candidateId"]],
    [{ ...name, email: "ada@" }, ["email"]],
    [{ ...name, country: "ZZ" }, ["country"]],
    [{ ...name, country: "GBR" }, ["country"]],
    [{ ...name, optedOutAt: "yesterday" }, ["optedOutAt"]],
    [{ ...name, additionalAttributes: [{ key: "", value: "" }] }, ["additionalAttributes.0.key"]],
  ])("refuses %j at %j", (input, fields) => {
    expect(fieldsOf(input)).toEqual(fields);
  });

  it("refuses a repeated key", () => {
    const additionalAttributes = [
      { key: "shoe", value: "42" },
      { key: "hat", value: "57" },
      { key: " shoe ", value: "43" },
    ];
    expect(fieldsOf({ ...name, additionalAttributes })).toEqual(["additionalAttributes.2.key"]);
  });
});

describe("UpdateCandidateInput", () => {
  it("refuses a candidate ID that a path can't contain, and accepts other dots", () => {
    for (const candidateId of [".", ".."]) {
      const { error } = UpdateCandidateInput.safeParse({ candidateId });
      expect(error?.issues[0]?.message).toBe(
        "Must not be . or .., which no web address can contain",
      );
    }
    for (const candidateId of ["...", ".a", "a.", "", null]) {
      expect(UpdateCandidateInput.safeParse({ candidateId }).success).toBe(true);
    }
  });

  it("accepts an empty input and keeps nulls", () => {
    expect(UpdateCandidateInput.parse({})).toEqual({});
    expect(UpdateCandidateInput.parse({ optedOutAt: null })).toEqual({ optedOutAt: null });
  });
});

describe("repeatedKeys", () => {
  it("finds every repeated key", () => {
    expect(repeatedKeys([{ key: "a" }, { key: "b" }, { key: "a" }, { key: "a" }])).toEqual([2, 3]);
  });
});

describe("countries", () => {
  it("lists each assigned code once, with a name", () => {
    expect(countryCodes).toHaveLength(249);
    expect(new Set(countryCodes).size).toBe(249);
    expect(countries().filter(({ code, name: words }) => code === words)).toEqual([]);
    expect(countryName("GB")).toBe("United Kingdom");
    expect(countryName("ZZ")).toBe("ZZ");
  });
});
