import { expect, it } from "vitest";
import { isolate } from "./isolate";
import { directionOf } from "./locale";

it.each(["ar-EG", "he", "fa-IR", "ur", "ps", "ckb", "yi", "dv", "az-Arab", "ar_SA"])(
  "%s is written from right to left",
  (locale) => {
    expect(directionOf(locale)).toBe("rtl");
  },
);

it.each(["en-US", "de", "ru", "ja", "az", "ar-Latn", "nonsense!", null])(
  "%s is written from left to right",
  (locale) => {
    expect(directionOf(locale)).toBe("ltr");
  },
);

it("isolates what would change the order of words", () => {
  expect(isolate("Acme (Kairo)", "ar-EG")).toBe("\u2068Acme (Kairo)\u2069");
  expect(isolate("ليلى", "ar-EG")).toBe("\u2068ليلى\u2069");
  expect(isolate("ليلى 5", "en-US")).toBe("\u2068ليلى 5\u2069");
  expect(isolate("Ada Byron", "en-US")).toBe("Ada Byron");
  expect(isolate("–", "he")).toBe("–");
});
