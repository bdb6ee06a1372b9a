import { expect, test } from "vitest";
import { beginning, plainText } from "./plain-text";

test("replaces what the database can't store", () => {
  expect(plainText("a\0b\0")).toBe("ab");
  expect(plainText("a\ud83db\ude00")).toBe("a\ufffdb\ufffd");
  expect(plainText("Zoë 😀 山田")).toBe("Zoë 😀 山田");
});

test("never cuts a character in half", () => {
  expect(beginning("ab😀", 3)).toBe("ab\ufffd");
  expect(beginning("ab😀", 4)).toBe("ab😀");
});
