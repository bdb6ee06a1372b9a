import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { localeChoices } from "./locales";
import { currencyDecimals, formatMoney, formatNumber } from "./money";
import { amountText, maxAmount, parseAmount } from "./parse-amount";
import { numberText, readNumber } from "./parse-number";

const read = (text: string, locale: string, currency?: string) => {
  const parsed = parseAmount(text, locale, currency);
  return parsed.ok ? parsed.value : parsed.text;
};

describe("an amount is read by the locale", () => {
  it.each([
    ["65.000", "de-DE", 65_000],
    ["23,50", "de-DE", 23.5],
    ["65.000,50", "de-AT", 65_000.5],
    ["65 000,50", "de-AT", 65_000.5],
    ["65'000.50", "de-CH", 65_000.5],
    ["65\u2019000", "de-CH", 65_000],
    ["65\u202f000,5", "fr-FR", 65_000.5],
    ["65\u00a0000", "fr-FR", 65_000],
    ["65 000", "en-US", 65_000],
    ["1,00,000", "en-IN", 100_000],
    ["12,34,567.5", "en-IN", 1_234_567.5],
    ["100,000", "en-IN", 100_000],
    ["٦٥٬٠٠٠", "ar-EG", 65_000],
    ["६५,०००", "mr-IN", 65_000],
    ["６５０００", "ja-JP", 65_000],
    ["150,000.50", "en-US", 150_000.5],
    ["1234567", "en-US", 1_234_567],
    ["  70000 ", "en-US", 70_000],
  ])("%s in %s", (text, locale, value) => {
    expect(read(text, locale)).toBe(value);
  });
});

describe("signs and names of the currency, and what stands for no decimals, are read", () => {
  it.each([
    ["CHF 65'000.–", "de-CH", "CHF", 65_000],
    ["Fr. 65’000.—", "de-CH", "CHF", 65_000],
    ["65.000,- €", "de-DE", "EUR", 65_000],
    ["65.000 Euro", "de-DE", "EUR", 65_000],
    ["US$65,000", "en-US", "USD", 65_000],
    ["65,000 US dollars", "en-US", "USD", 65_000],
    ["CA$65,000", "en-CA", "CAD", 65_000],
    ["Rs. 65,000/-", "en-IN", "INR", 65_000],
    ["65 000 kr.", "sv-SE", "SEK", 65_000],
    ["65 000:-", "sv-SE", "SEK", 65_000],
    ["65.000 TL", "tr-TR", "TRY", 65_000],
    ["65,000円", "ja-JP", "JPY", 65_000],
    ["R$ 65.000,00", "pt-BR", "BRL", 65_000],
  ])("%s in %s", (text, locale, currency, value) => {
    expect(read(text, locale, currency)).toBe(value);
  });

  it.each([
    ["€65.000", "de-DE", "USD"],
    ["65K", "en-US", "MMK"],
    ["65k", "en-US", "USD"],
    ["65.-5", "en-US", "USD"],
    ["65-", "en-US", "USD"],
  ])("but not %s in %s", (text, locale, currency) => {
    expect(read(text, locale, currency)).toMatch(/Enter a number in digits/);
  });
});

describe("what could mean two amounts is refused naming both", () => {
  it.each([
    ["65.000", "en-US", '"65.000" could mean 65 or 65,000. Enter the one you mean.'],
    ["65,000", "de-DE", '"65,000" could mean 65 or 65.000. Enter the one you mean.'],
    ["1.250", "en-GB", '"1.250" could mean 1.25 or 1,250. Enter the one you mean.'],
    ["1.234", "en-GB", '"1.234" could mean 1.2340 or 1,234. Enter the one you mean.'],
    ["65.000", "fr-FR", /"65\.000" could mean 65 or 65.000\./],
  ])("%s in %s", (text, locale, error) => {
    expect(read(text, locale)).toEqual(
      typeof error === "string" ? error : expect.stringMatching(error),
    );
  });
});

describe("what another locale writes is refused with this locale's way", () => {
  it.each([
    ["23.50", "de-DE", "Enter this number as 23,5"],
    ["1,234.50", "de-DE", "Enter this number as 1.234,5"],
    ["1.234.567", "en-US", "Enter this number as 1,234,567"],
    ["1,00,000", "en-US", "Enter this number as 100,000"],
    ["0,500", "en-US", "Enter this number as 0.5"],
  ])("%s in %s", (text, locale, error) => {
    expect(read(text, locale)).toBe(error);
  });
});

test.each([
  ...[
    "0x10",
    "1e5",
    "Infinity",
    "NaN",
    "12a",
    "1,2,3",
    "1.2.3",
    "1 2",
    "1,23,4",

    "--5",
    "(5)",
  ],
  ...["1,234 567", "½", "1_000", ",", ".", "-", "$", "9".repeat(16)],
])("%s is no number", (text) => {
  expect(read(text, "en-US")).toBe("Enter a number in digits, such as 1,234.5");
});

test("a long text is refused at once", () => {
  const started = process.cpuUsage();
  for (const text of ["1".repeat(1_000_000), "1,".repeat(500_000), " ".repeat(1_000_000)]) {
    expect(parseAmount(`${text}x`, "en-US", "USD").ok).toBe(false);
  }
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(3000);
});

test("an empty field, zero, less, and too much are refused", () => {
  expect(read(" ", "en-US")).toBe("Fill this in");
  expect(read("0", "en-US")).toBe("Enter an amount above 0");
  expect(read("-5", "en-US")).toBe("Enter an amount above 0");
  expect(read("\u22125", "en-US")).toBe("Enter an amount above 0");
  expect(read("10,000,000,000", "en-US")).toBe("Enter at most 9,999,999,999.99");
});

test("an amount has the decimals of its currency, and at most two", () => {
  expect(read("1331.5", "en-US", "JPY")).toBe("Enter a whole amount: JPY has no decimals");
  expect(read("1331.50", "en-US", "jpy")).toBe("Enter a whole amount: JPY has no decimals");
  expect(read("1331", "en-US", "JPY")).toBe(1331);
  expect(read("1331.00", "en-US", "JPY")).toBe(1331);
  expect(read("10.5", "en-US", "HUF")).toBe(10.5);
  expect(read("1234.567", "en-US", "KWD")).toBe("Enter an amount with at most two decimals");
  expect(read("0.30000000000000004", "en-US")).toBe("Enter an amount with at most two decimals");
  expect(read("10.123", "en-US")).toContain("could mean");
  expect(read("10.1234", "en-US")).toBe("Enter an amount with at most two decimals");
});

test("the currency's own sign or code may stand at either end, another one not", () => {
  for (const text of ["€65.000", "65.000 €", "EUR 65.000", "65.000\u00a0eur"]) {
    expect(read(text, "de-DE", "EUR")).toBe(65_000);
  }
  expect(read("$65,000", "en-US", "USD")).toBe(65_000);
  expect(read("CA$65,000", "en-US", "CAD")).toBe(65_000);
  expect(read("€65,000", "en-US", "USD")).toContain("Enter a number in digits");
  expect(read("€65,000", "en-US")).toContain("Enter a number in digits");
  expect(read("65.000€€", "de-DE", "EUR")).toContain("Enter a number in digits");
});

const locales = [...localeChoices("en-US").map(({ value }) => value), "hi-IN", "mr-IN", "ar-EG"];
locales.push("bn-BD", "fa-IR", "my-MM", "gsw", "en-CH", "fr-LU", "es-CL", "ar-MA", "he-IL");
const anyLocale = fc.constantFrom(...locales);
const anyCurrency = fc.constantFrom(...Intl.supportedValuesOf("currency"));
const amountOf = (currency: string) =>
  currencyDecimals(currency) === 0
    ? fc.integer({ min: 1, max: Math.floor(maxAmount) })
    : fc.integer({ min: 1, max: 999_999_999_999 }).map((cents) => cents / 100);
const anyMoney = anyCurrency.chain((currency) =>
  fc.tuple(amountOf(currency), fc.constant(currency)),
);

test("what a locale writes is read back as it was", () => {
  const property = fc.property(anyMoney, anyLocale, ([amount, currency], locale) => {
    expect(read(amountText(amount, locale), locale, currency)).toBe(amount);
    expect(read(formatNumber(amount, locale), locale, currency)).toBe(amount);
    const written = formatMoney(amount, currency, locale);
    const money = read(written, locale, currency);
    // Kyat in Burmese: 65 K could be 65 thousand.
    if (/\sK$/.test(written)) expect(money).toContain("Enter a number in digits");
    else if (currencyDecimals(currency) > 2 && typeof money === "string") {
      expect(money).toContain("could mean");
    } else expect(money).toBe(amount);
  });
  fc.assert(property, { numRuns: 500, examples: [[[0.01, "MMK"], "my-MM"]] });
});

test("numbers with more decimals are read back too, with and without a locale", () => {
  const digits = fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.nat(6));
  const property = fc.property(digits, fc.option(anyLocale), ([whole, power], locale) => {
    const value = whole / 10 ** power || 0;
    expect(readNumber(numberText(value, locale), locale)).toMatchObject({ kind: "value", value });
  });
  fc.assert(property, { numRuns: 500 });
});

test("a text is read as one value or refused, and never in another locale's way", () => {
  const character = fc.constantFrom(..."0123456789.,' -");
  const texts = fc.string({ unit: character, maxLength: 12 });
  const property = fc.property(texts, anyLocale, (text, locale) => {
    const parsed = parseAmount(text, locale);
    if (parsed.ok) expect(read(amountText(parsed.value, locale), locale)).toBe(parsed.value);
    else expect(parsed.text).not.toBe("");
  });
  fc.assert(property, { numRuns: 500 });
});

describe("a number without a locale", () => {
  it.each([
    ["1250", 1250],
    ["1.25", 1.25],
    ["1,25", 1.25],
    ["1.250,5", 1250.5],
    ["1,250.5", 1250.5],
    ["1 250", 1250],
    ["1,250,000", 1_250_000],
    ["0.125", 0.125],
    ["-3", -3],
    [".5", 0.5],
    ["5.", 5],
    ["3.14159265358979323846", Math.PI],
  ])("%s", (text, value) => {
    expect(readNumber(text, null)).toMatchObject({ kind: "value", value });
  });

  it.each([
    ["1.250", 1.25, 1250],
    ["1,250", 1.25, 1250],
    ["-1,250", -1250, -1.25],
    ["12.345", 12.345, 12_345],
  ])("%s could be two", (text, ...values) => {
    expect(readNumber(text, null)).toEqual({ kind: "ambiguous", values });
  });
});

test("digits of every script are read", () => {
  const systems = Intl.supportedValuesOf("numberingSystem").filter(
    (name) => !name.startsWith("math"),
  );
  const read = systems.flatMap((name) => {
    const format = new Intl.NumberFormat(`en-u-nu-${name}`, { useGrouping: false });
    const text = format.format(9_876_543_210);
    return /^\p{Nd}+$/u.test(text) && text.length === 10 ? [readNumber(text, "en-US")] : [];
  });
  expect(read.length).toBeGreaterThan(25);
  expect(new Set(read.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(read[0]).toEqual({ kind: "value", value: 9_876_543_210, decimals: 0 });
});
