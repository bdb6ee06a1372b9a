import { describe, expect, it } from "vitest";
import { columnOrder, readMoment } from "./read-days";

describe("columnOrder", () => {
  it("is decided by the dates that can only be read one way", () => {
    expect(columnOrder(["03/04/2027", "31/04/2027"])).toEqual({ order: "dmy", isAmbiguous: true });
    expect(columnOrder(["03/04/2027 10:00", "04/30/2027"])).toEqual({
      order: "mdy",
      isAmbiguous: true,
    });
    expect(columnOrder(["03/04/2027"])).toEqual({ order: null, isAmbiguous: true });
    expect(columnOrder(["13/04/2027", "04/13/2027", "01/02/2027"])).toEqual({
      order: null,
      isAmbiguous: true,
    });
    expect(columnOrder(["2027-04-03", "04/04/2027", ""])).toEqual({
      order: null,
      isAmbiguous: false,
    });
  });
});

describe("readMoment", () => {
  const read = (
    text: string,
    order: "dmy" | "mdy" | null = null,
    type: "day" | "moment" = "day",
  ) => {
    const result = readMoment(text, { order, locale: "en-US", type });
    return "value" in result ? result.value : result.problem;
  };
  it("reads dates with and without a time", () => {
    expect(read("2027/06/30 23:59:59")).toBe("2027-06-30");
    expect(read("2027/06/30 23:59:59", null, "moment")).toBe("2027-06-30T23:59:59Z");
    expect(read("2027-06-30T12:00:00+02:00", null, "moment")).toBe("2027-06-30T12:00:00+02:00");
    expect(read("6/30/2027 1:05 PM", "mdy", "moment")).toBe("2027-06-30T13:05:00Z");
    expect(read("2027-06-30", null, "moment")).toBe("2027-06-30");
  });

  it("reads numbers in the order of the column", () => {
    expect(read("03/04/2027", "dmy")).toBe("2027-04-03");
    expect(read("03/04/2027", "mdy")).toBe("2027-03-04");
    expect(read("3.4.2027", "dmy")).toBe("2027-04-03");
    expect(read("13/04/2027", "mdy")).toBe("Enter a date that exists");
  });

  it("refuses what can't be meant", () => {
    expect(read("0026-01-01")).toContain("from 2000 to 2100");
    expect(read("12/31/1999", "mdy")).toContain("from 2000 to 2100");
    expect(read("30/06/27", "dmy")).toContain("four digits");
    expect(read("soon")).toContain("Enter a date");
  });
});
