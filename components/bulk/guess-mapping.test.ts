import { describe, expect, it } from "vitest";
import { bulkFields } from "@/lib/bulk/rules";
import { guessMapping, mappedRows, mappingRefusal, namesColumns } from "./guess-mapping";

const people = bulkFields.import_candidates;
const assisted = bulkFields.offer_assistance;

describe("guessMapping", () => {
  it("recognizes column names in any spelling and maps each field once", () => {
    const columnNames = [
      "First Name",
      "SURNAME",
      "E-Mail",
      "email",
      "Zip code",
      "Shoe size",
      "Prénom",
    ];
    expect(guessMapping(columnNames, [], people)).toEqual([
      ...["firstName", "lastName", "email", null, "postalCode", null, null],
    ]);
  });

  it("uses the content of columns without names", () => {
    const lines = [
      ["ada@example.com", "qLmHhbRUDSzcMcQQ6i2l-A", "A-1"],
      ["max@example.com", "", "A-2"],
    ];
    expect(namesColumns(lines[0], assisted)).toBe(false);
    expect(guessMapping(null, lines, assisted)).toEqual(["email", "publicId", null]);
  });
});

describe("namesColumns", () => {
  it("returns true if any cell is a known name", () => {
    expect(namesColumns(["Whatever", "Coupon"], assisted)).toBe(true);
    expect(namesColumns(undefined, assisted)).toBe(false);
  });
});

describe("mappedRows", () => {
  it("trims values and skips empty and unmapped ones", () => {
    const rows = mappedRows([[" Ada ", "x", ""], ["Max"]], ["firstName", null, "lastName"]);
    expect(rows).toEqual([{ firstName: "Ada" }, { firstName: "Max" }]);
  });
});

describe("mappingRefusal", () => {
  it("lists the missing columns", () => {
    const eligible = bulkFields.import_eligibilities;
    expect(mappingRefusal(["candidateId", "firstName", "testCode"], eligible)).toBe(
      "Map a column to: Last name",
    );
    expect(mappingRefusal(["firstName", "email"], people)).toBeNull();
    expect(mappingRefusal(["firstName", "lastName"], people)).toBeNull();
    expect(mappingRefusal(["couponCode"], assisted)).toMatch(/identifies the candidates/);
    expect(mappingRefusal(["email", null], assisted)).toBeNull();
  });
});
