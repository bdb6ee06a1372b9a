import { describe, expect, it } from "vitest";
import { payProblems, payRangeWords } from "./rules";

const pay = (salaryMin: number | null, salaryMax: number | null) => ({
  salaryMin,
  salaryMax,
  currency: "USD",
  payFrequency: "yearly" as const,
});

describe("payRangeWords", () => {
  it.each([
    [90_000, 120_000, "$90,000 – $120,000 per year"],
    [90_000, 90_000, "$90,000 per year"],
    [90_000, null, "from $90,000 per year"],
    [null, 120_000, "up to $120,000 per year"],
    [null, null, ""],
  ])("puts %s to %s in words", (min, max, words) => {
    expect(payRangeWords(pay(min, max), "en-US")).toBe(words);
  });

  it("works without currency and frequency", () => {
    const bare = { salaryMin: 10, salaryMax: 20, currency: null, payFrequency: null };
    expect(payRangeWords(bare, "en-US")).toBe("10 – 20");
  });
});

describe("payProblems", () => {
  it("refuses an inverted range", () => {
    expect(payProblems(pay(2, 1))).toEqual({ salaryMax: "Maximum must not be less than minimum" });
    for (const range of [pay(1, 1), pay(2, null), pay(null, 1)]) {
      expect(payProblems(range)).toEqual({});
    }
  });

  it("refuses decimals that the currency doesn't have", () => {
    const text = "Must be a whole amount: JPY has no decimals";
    expect(payProblems({ ...pay(1331.5, 1500.25), currency: "JPY" })).toEqual({
      salaryMin: text,
      salaryMax: text,
    });
    expect(payProblems({ ...pay(1331.5, 1500.25), currency: "KWD" })).toEqual({});
    expect(payProblems({ ...pay(1331.5, 1500.25), currency: null })).toEqual({});
  });
});
