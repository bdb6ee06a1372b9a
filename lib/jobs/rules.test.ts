import { describe, expect, it } from "vitest";
import { payRangeProblem, payRangeWords } from "./rules";

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

describe("payRangeProblem", () => {
  it("refuses only an inverted range", () => {
    expect(payRangeProblem({ salaryMin: 2, salaryMax: 1 })).toMatch(/Maximum/);
    expect(payRangeProblem({ salaryMin: 1, salaryMax: 1 })).toBeNull();
    expect(payRangeProblem({ salaryMin: 2, salaryMax: null })).toBeNull();
    expect(payRangeProblem({ salaryMin: null, salaryMax: 1 })).toBeNull();
  });
});
