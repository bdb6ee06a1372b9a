import { expect, test } from "vitest";
import { fileName } from "./file-name";

test("joins what a file can be called", () => {
  expect(fileName("Ada Byron", "", "Senior Nurse (Ward 3/4)")).toBe(
    "Ada Byron - Senior Nurse (Ward 3 4)",
  );
});

test("keeps no path, no control character, no order of its own and no dots at its ends", () => {
  expect(fileName("../../etc/passwd\u0000", "a\u202efdp.exe", "x.")).toBe(
    "etc passwd - a fdp.exe - x",
  );
  expect([...fileName("Łódź ".repeat(99))].length).toBeLessThanOrEqual(120);
});
