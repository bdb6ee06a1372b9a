import { describe, expect, it } from "vitest";
import { outcomeOf, outcomeRange } from "./rules";
import { callOutcomes } from "./schema";

describe("outcomeOf", () => {
  it("returns the outcome of a call", () => {
    expect([200, 201, 204, 304].map(outcomeOf)).toEqual(Array(4).fill("succeeded"));
    expect([400, 401, 404, 429].map(outcomeOf)).toEqual(Array(4).fill("refused"));
    expect([500, 503].map(outcomeOf)).toEqual(["failed", "failed"]);
  });

  it("matches the ranges of the list filter", () => {
    for (let status = 100; status < 600; status += 1) {
      const fitting = callOutcomes.filter(
        (outcome) => status >= outcomeRange[outcome][0] && status < outcomeRange[outcome][1],
      );
      expect(fitting).toEqual([outcomeOf(status)]);
    }
  });
});
