import { describe, expect, it } from "vitest";
import { localeName } from "@/lib/format/locales";
import { fieldVariables } from "@/lib/letters/fields";
import { commonLocales, lineRange, matchingVariables, openVariable, variableGroups } from "./rules";

describe("openVariable", () => {
  it.each([
    ["Dear {{", ""],
    ["Dear {{ ", ""],
    ["Dear {{cand", "cand"],
    ["Dear {{- candidate.first", "candidate.first"],
    ["{{ a }} {{ b", "b"],
  ])("is open at the end of %j", (before, typed) => {
    expect(openVariable(before)).toBe(typed);
  });

  it.each(["Dear ", "{{ name }}", "{{ salary | money", "{% if salary", "{ {"])(
    "is closed at the end of %j",
    (before) => {
      expect(openVariable(before)).toBeNull();
    },
  );
});

const ofFields = fieldVariables([
  { key: "bonus", label: "Sign-on bonus", type: "money", options: [] },
  { key: "place", label: "Workplace", type: "choice", options: ["Office"] },
]);

describe("matchingVariables", () => {
  const names = (text: string) => matchingVariables(text, ofFields).map(({ name }) => name);

  it("lists variables that start with the text first", () => {
    expect(names("sal").slice(0, 2)).toEqual(["salary", "salary_amount"]);
    expect(names("start")[0]).toBe("start_date");
  });

  it("finds variables by label, and nothing for an unknown text", () => {
    expect(names("respond by")).toContain("expiry_date");
    expect(names("unicorn")).toEqual([]);
  });

  it("finds offer fields by name and label", () => {
    expect(names("fields.")).toEqual(["fields.bonus", "fields.bonus_value", "fields.place"]);
    expect(names("sign-on")).toEqual(["fields.bonus", "fields.bonus_value"]);
  });
});

describe("variableGroups", () => {
  it("has every variable once", () => {
    const all = variableGroups(ofFields).flatMap(({ variables }) =>
      variables.map(({ name }) => name),
    );
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(
      expect.arrayContaining(["candidate_name", "job_title", "company_name", "fields.place"]),
    );
    expect(variableGroups([]).map(({ label }) => label)).not.toContain("Offer fields");
  });
});

describe("lineRange", () => {
  const body = "one\ntwo\n\nfour";

  it.each([
    [1, "one"],
    [2, "two"],
    [3, ""],
    [4, "four"],
    [9, "four"],
    [0, "one"],
  ])("finds line %s", (line, text) => {
    const { start, end } = lineRange(body, line);
    expect(body.slice(start, end)).toBe(text);
  });
});

describe("localeName", () => {
  it("is in English, or the tag for an invalid locale", () => {
    expect(localeName("de-DE")).toBe("German (Germany)");
    expect(localeName("not a locale")).toBe("not a locale");
    expect(commonLocales.filter((locale) => localeName(locale) === locale)).toEqual([]);
  });
});
