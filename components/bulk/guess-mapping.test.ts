import { describe, expect, it } from "vitest";
import { bulkFields } from "@/lib/bulk/rules";
import { guessMapping, mappedRows, mappingRefusal, namesColumns } from "./guess-mapping";

const people = bulkFields.import_candidates;
const assisted = bulkFields.offer_assistance;

describe("guessMapping", () => {
  it("knows heads however they are written, each field once", () => {
    const heads = ["First Name", "SURNAME", "E-Mail", "email", "Zip code", "Shoe size", "Prénom"];
    expect(guessMapping(heads, [], people)).toEqual([
      ...["firstName", "lastName", "email", null, "postalCode", null, null],
    ]);
  });

  it("goes by the content where there are no heads", () => {
    const lines = [
      ["ada@example.com", "qLmHhbRUDSzcMcQQ6i2l-A", "A-1"],
      ["max@example.com", "", "A-2"],
    ];
    expect(namesColumns(lines[0], assisted)).toBe(false);
    expect(guessMapping(null, lines, assisted)).toEqual(["email", "publicId", null]);
  });
});

describe("namesColumns", () => {
  it("sees a head in one known name", () => {
    expect(namesColumns(["Whatever", "Coupon"], assisted)).toBe(true);
    expect(namesColumns(undefined, assisted)).toBe(false);
  });
});

describe("mappedRows", () => {
  it("trims, and leaves out what is empty or for no field", () => {
    const rows = mappedRows([[" Ada ", "x", ""], ["Max"]], ["firstName", null, "lastName"]);
    expect(rows).toEqual([{ firstName: "Ada" }, { firstName: "Max" }]);
  });
});

describe("mappingRefusal", () => {
  it("names the columns that are missing", () => {
    expect(mappingRefusal(["firstName", "email"], people)).toBe("Choose the column of: Last name");
    expect(mappingRefusal(["firstName", "lastName"], people)).toBeNull();
    expect(mappingRefusal(["couponCode"], assisted)).toMatch(/names the candidates/);
    expect(mappingRefusal(["email", null], assisted)).toBeNull();
  });
});
