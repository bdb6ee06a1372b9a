import { describe, expect, test } from "vitest";
import { offerPage } from "@/lib/messages/en-offer-page";
import { readAcceptance, readDeclining, readQuestion, versionOf } from "./answer-form";

const form = (fields: Record<string, string>) => new URLSearchParams(fields);

describe("a typed name", () => {
  test.each(["", "   ", "\t\r\n", "\u0000", "\u200b", "\u00a0\u2003"])("%j is blank", (name) => {
    const state = readAcceptance(form({ name }), offerPage);
    expect(state).toEqual({ name: "", error: "Type your full name to accept the offer" });
  });

  test("is kept on one line, in any script", () => {
    expect(readAcceptance(form({ name: "  Zoë \n O’Neil 山田  " }), offerPage)).toEqual({
      name: "Zoë O’Neil 山田",
    });
  });

  test("may have 200 characters, not 201, counted as people count them", () => {
    expect(readAcceptance(form({ name: "😀".repeat(200) }), offerPage).error).toBeUndefined();
    expect(readAcceptance(form({ name: "a".repeat(201) }), offerPage).error).toMatch(/200/);
  });
});

describe("declining", () => {
  const declined = (fields: Record<string, string>) =>
    readDeclining(form(fields), offerPage, ["Pay", "Place of work"]);

  test("needs no reason and no message, which keeps its lines", () => {
    expect(declined({})).toEqual({ reason: null, message: "", errors: {} });
    expect(declined({ message: " one\r\ntwo\u0000 " }).message).toBe("one\ntwo");
  });

  test("takes only reasons of the account's list", () => {
    expect(declined({ reason: "Pay" })).toEqual({ reason: "Pay", message: "", errors: {} });
    expect(declined({ reason: "pay" })).toMatchObject({
      ...{ reason: null, errors: { reason: "Choose a reason from the list, or none" } },
    });
  });

  test("takes a message of 2,000 characters, not 2,001", () => {
    expect(declined({ message: "x".repeat(2000) }).errors).toEqual({});
    expect(declined({ message: "x".repeat(2001) }).errors).toHaveProperty("message");
  });
});

test("a question has 1 to 2,000 characters", () => {
  const asked = (question: string) => readQuestion(form({ question, version: "2" }), offerPage);
  expect(asked(" When? \r\n Where? ")).toEqual({ question: "When? \n Where?", version: 2 });
  expect(asked("x".repeat(2000)).error).toBeUndefined();
  expect(asked(" \n ").error).toBe("Write your question first");
  expect(asked("x".repeat(2001)).error).toMatch(/2,000/);
});

test("a form without a version matches no version", () => {
  expect(versionOf(form({ version: "3" }))).toBe(3);
  for (const version of ["", "x", "-1", "1.5", "9999999999"]) {
    expect(versionOf(form({ version }))).toBe(0);
  }
});
