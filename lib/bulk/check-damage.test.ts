import { describe, expect, it } from "vitest";
import { rowDamage } from "./check-damage";

const damageOf = (field: string, text: string) => rowDamage("import_candidates", { [field]: text });

describe("rowDamage", () => {
  it.each([
    "#REF!",
    "#REF !",
    "#BEZUG!",
    "#NV",
    "#WERT!",
    "#ZAHL!",
    "#N/D",
    "#¡VALOR!",
    "#¿NOMBRE?",
    "#NAME?",
    "#DIV/0!",
    "#BUSY!",
    "#N/A",
    "#ERROR!",
    "Err:502",
    "Loading...",
  ])("names a spreadsheet's error: %s", (text) => {
    expect(damageOf("lastName", text)).toBe(`Last name is a spreadsheet's error, ${text}`);
  });

  it.each(["##", "########"])("names a value that was cut off: %s", (text) => {
    expect(damageOf("phone", text)).toMatch(/^Phone was cut off by a spreadsheet/);
  });

  it.each(["NULL", "null", "(null)", "\\N", "undefined", "NaN", "N/A", "n/a"])(
    "names what programs write for no name: %s",
    (text) =>
      expect(damageOf("lastName", text)).toBe(
        `Last name is ${text}, which stands for nothing. Leave it empty`,
      ),
  );

  it.each([
    ["firstName", "WAHR", "First name is WAHR"],
    ["firstName", "J&uuml;rgen", "First name has character codes"],
    ["lastName", "O&#39;Brien", "Last name has character codes"],
    ["candidateId", "1.23E+15", "Candidate ID was changed by a spreadsheet to 1.23E+15"],
    ["candidateId", "4-Mar", "Candidate ID was changed by a spreadsheet to a date, 4-Mar"],
    ["candidateId", "42.0", "Candidate ID was changed by a program to 42.0"],
    ["phone", "491761234567.0", "Phone was changed by a program"],
  ])("names other damage in %s: %s", (field, text, problem) => {
    expect(damageOf(field, text)).toContain(problem);
  });

  it.each([
    ["firstName", "True"],
    ["lastName", "Null"],
    ["lastName", "-"],
    ["lastName", "Nan"],
    ["lastName", "Å"],
    ["firstName", "Na"],
    ["firstName", "😀"],
    ["lastName", "R&D; Smith"],
    ["lastName", "#1 Smith"],
    ["candidateId", "#42"],
    ["candidateId", "12-MAR-7"],
    ["city", "4-Mar"],
    ["phone", "+41 79"],
  ])("leaves what may be meant in %s: %s", (field, text) => {
    expect(damageOf(field, text)).toBeNull();
  });
});
