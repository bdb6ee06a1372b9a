import { expect, test } from "vitest";
import { countWords, monthWords } from "./month-words";

const none = { draft: 0, sent: 0, pending: 0, accepted: 0, declined: 0, withdrawn: 0 };

test("describes a month and its statuses", () => {
  const month = { month: "2026-10", counts: { ...none, accepted: 3, sent: 2 } };
  expect(monthWords(month)).toBe("Oct 2026: 2 sent, 3 accepted");
  expect(monthWords({ month: "2027-01", counts: none })).toBe("Jan 2027: no offers");
  expect(countWords("2026-10", "accepted", 3)).toBe("3 accepted, October 2026");
});
