import { describe, expect, it } from "vitest";
import { formatMoney, formatNumber, formatPay } from "./money";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("formatMoney", () => {
  it.each([
    [150000, "USD", "en-US", "$150,000"],
    [150000.5, "USD", "en-US", "$150,000.50"],
    [65000, "EUR", "de-DE", "65.000 €"],
    [1234.5, "EUR", "fr-FR", "1 234,50 €"],
    [52000, "GBP", "en-GB", "£52,000"],
    [8500000, "JPY", "ja-JP", "¥8,500,000"],
    [1200.75, "JPY", "en-US", "¥1,200.75"],
    [1200.75, "HUF", "en-US", "HUF 1,200.75"],
    [120000, "CHF", "en-US", "CHF 120,000"],
    [12.345, "KWD", "en-US", "KWD 12.345"],
    [95000, "usd", "en-US", "$95,000"],
  ])("writes %s %s for %s", (amount, currency, locale, expected) => {
    const normal = plain(formatMoney(amount, currency, locale)).replace("￥", "¥");
    expect(normal).toBe(expected);
  });

  it("falls back to a plain number without a well-formed currency", () => {
    expect(formatMoney(1500.25, null, "en-US")).toBe("1,500.25");
    expect(formatMoney(1500, "dollars", "en-US")).toBe("1,500");
  });

  it("survives a malformed locale", () => {
    expect(formatMoney(1500, "USD", "not a locale!")).toBe("$1,500");
    expect(formatMoney(1500, "EUR", "de_DE")).toMatch(/^1\.500/);
  });
});

describe("formatNumber", () => {
  it("keeps two decimals at most", () => {
    expect(formatNumber(1234.567, "en-US")).toBe("1,234.57");
    expect(formatNumber(1234, "de")).toBe("1.234");
  });
});

describe("formatPay", () => {
  it.each([
    ["yearly", "en-US", "$150,000 per year"],
    ["hourly", "en-GB", "US$150,000 per hour"],
    ["monthly", "de-DE", "150.000 $ pro Monat"],
    ["yearly", "fr-FR", "150 000 $US par an"],
    ["yearly", "es-ES", "150.000 US$ al año"],
    ["weekly", "pl-PL", "150 000 USD per week"],
  ] as const)("says %s in %s", (frequency, locale, expected) => {
    expect(plain(formatPay(150000, "USD", frequency, locale))).toBe(expected);
  });

  it("is the amount alone without a frequency", () => {
    expect(formatPay(40, "USD", null, "en-US")).toBe("$40");
  });
});
