import { expect, test } from "vitest";
import { defaultPaper } from "./rules";

test.each([
  ["America/Los_Angeles", "en-US", "us_letter"],
  ["America/Toronto", "fr-CA", "us_letter"],
  ["Asia/Manila", "en", "us_letter"],
  ["Europe/Berlin", "en-US", "a4"],
  ["America/Sao_Paulo", "pt-BR", "a4"],
  ["UTC", "en-US", "us_letter"],
  ["UTC", "de-DE", "a4"],
  ["Etc/GMT+5", "es", "a4"],
])("an account in %s, %s, prints on %s", (timeZone, locale, paper) => {
  expect(defaultPaper({ timeZone, locale })).toBe(paper);
});
