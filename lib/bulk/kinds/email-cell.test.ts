import { describe, expect, it } from "vitest";
import { readEmail } from "./email-cell";

describe("readEmail", () => {
  it.each([
    ["<ada3@example.com>", "ada3@example.com"],
    ["mailto:ada5@example.com", "ada5@example.com"],
    ["mailto:ada5@example.com?subject=Hi", "ada5@example.com"],
    ["Ada Byron <ada@example.com>", "ada@example.com"],
    ['"Byron, Ada" <ada@example.com>', "ada@example.com"],
    ["ada@example.com;", "ada@example.com"],
    [" ada+offers@example.com ", "ada+offers@example.com"],
    ["o'brien@example.ie", "o'brien@example.ie"],
    ["zoe@müller.example", "zoe@müller.example"],
    ...["-", "--", "n/a", "N/A", "none", ""].map((text) => [text, ""]),
    ...["kim at home", "ada8@example", ".ada9@example.com"].map((text) => [text, text]),
  ])("reads %j as %j", (cell, email) => {
    expect(readEmail(cell ?? "")).toEqual({ email, note: null });
  });

  it("uses the first of several addresses, and says so", () => {
    const note = "Uses ada@example.com, not ada2@example.org";
    for (const cell of [
      "ada@example.com; ada2@example.org",
      "ada@example.com,ada2@example.org",
      "Ada <ada@example.com>, Ada <ada2@example.org>",
      "ada@example.com\nada2@example.org",
    ]) {
      expect(readEmail(cell)).toEqual({ email: "ada@example.com", note });
    }
    expect(readEmail("a@x.com; a@x.com").note).toBeNull();
  });
});
