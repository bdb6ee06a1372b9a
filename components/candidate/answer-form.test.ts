import { describe, expect, test } from "vitest";
import { en } from "@/lib/messages/en";
import { readAcceptance, readDeclining, versionOf } from "./answer-form";

const form = (fields: Record<string, string>) => new URLSearchParams(fields);

describe("a typed name", () => {
  test.each(["", "   ", "\t\r\n", "\u0000", "\u200b", "\u00a0\u2003"])("%j is blank", (name) => {
    const state = readAcceptance(form({ name }), en);
    expect(state.errors).toEqual({ name: "Type your full name to accept the offer" });
  });

  test("is kept on one line, in any script", () => {
    expect(readAcceptance(form({ name: "  Zoë \n O’Neil 山田  " }), en)).toEqual({
      name: "Zoë O’Neil 山田",
      reason: "",
      errors: {},
    });
  });

  test("may have 200 characters, not 201, counted as people count them", () => {
    expect(readAcceptance(form({ name: "😀".repeat(200) }), en).errors).toEqual({});
    expect(readAcceptance(form({ name: "a".repeat(201) }), en).errors).toHaveProperty("name");
  });
});

describe("a reason", () => {
  test("can be missing, and keeps its lines", () => {
    expect(readDeclining(form({}), en)).toEqual({ name: "", reason: "", errors: {} });
    expect(readDeclining(form({ reason: " one\r\ntwo\u0000 " }), en).reason).toBe("one\ntwo");
  });

  test("may have 2,000 characters, not 2,001", () => {
    expect(readDeclining(form({ reason: "x".repeat(2000) }), en).errors).toEqual({});
    expect(readDeclining(form({ reason: "x".repeat(2001) }), en).errors).toHaveProperty("reason");
  });
});

test("a form without a version matches no version", () => {
  expect(versionOf(form({ version: "3" }))).toBe(3);
  for (const version of ["", "x", "-1", "1.5", "9999999999"]) {
    expect(versionOf(form({ version }))).toBe(0);
  }
});
