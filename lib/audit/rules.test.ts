import { describe, expect, it } from "vitest";
import { actionsCalled, actionText, findingText, parseHead, subjectText } from "./rules";

describe("actionText", () => {
  it("describes an action in words", () => {
    expect(actionText("offer.updated")).toBe("Offer updated");
    expect(actionText("member.role_changed")).toBe("Member role changed");
    expect(actionText("session.started")).toBe("Signed in");
  });
});

describe("actionsCalled", () => {
  it("finds actions by their displayed names", () => {
    expect(actionsCalled("signed")).toEqual(["session.started", "session.ended"]);
    expect(actionsCalled("Signed IN")).toEqual(["session.started"]);
    expect(actionsCalled("template")).toEqual([]);
  });
});

describe("subjectText", () => {
  it("names the record", () => {
    expect(subjectText({ subjectType: "api_key", subjectId: "7" })).toBe("API key 7");
    expect(subjectText({ subjectType: "test_session", subjectId: "x" })).toBe("Test session x");
  });
});

describe("findingText", () => {
  it("names the row", () => {
    const text = (kind: "removed" | "unsealed" | "cut", number: number | null = 7) =>
      findingText({ kind, number, entryId: 12 });
    expect(text("removed")).toBe("Entry 12 (number 7) was removed");
    expect(text("unsealed", null)).toBe("Entry 12 has had no seal for more than an hour");
    expect(text("cut")).toBe("The chain ends before number 7, which was kept");
  });
});

describe("parseHead", () => {
  it("reads what the command prints, and nothing else", () => {
    const hash = "0f".repeat(32);
    expect(parseHead(`3:4667:${hash}`)).toEqual({ accountId: 3, number: 4667, hash });
    for (const text of ["", "3:4667", `3:4667:${hash}0`, `x:1:${hash}`, `3:-1:${hash}`]) {
      expect(parseHead(text)).toBeNull();
    }
  });
});
