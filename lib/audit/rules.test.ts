import { describe, expect, it } from "vitest";
import { actionsCalled, actionText, subjectText } from "./rules";

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
