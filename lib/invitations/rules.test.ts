import { expect, it } from "vitest";
import { linkable, readPercent, retryRefusal, scoreWords } from "./rules";

it.each([
  ["25", 25],
  ["12,5 %", 12.5],
  ["0", 0],
  ["500", 500],
  ["500.1", null],
  ["-5", null],
  ["abc", null],
  ["1e3", null],
])("reads %j as a percentage", (text, percent) => {
  expect(readPercent(text)).toBe(percent);
});

it("links only to the web", () => {
  expect(linkable("https://partner.test/result")).toBe("https://partner.test/result");
  expect(linkable("javascript:alert(1)")).toBeNull();
  expect(linkable("data:text/html,x")).toBeNull();
  expect(linkable("result")).toBeNull();
});

it("retries what failed, or what the partner knows but gave no link for", () => {
  expect(retryRefusal({ status: "failed", hasLink: false })).toBeNull();
  expect(retryRefusal({ status: "Started", hasLink: false })).toBeNull();
  expect(retryRefusal({ status: "Started", hasLink: true })).not.toBeNull();
  expect(retryRefusal({ status: "waiting", hasLink: false })).not.toBeNull();
});

it.each([
  ["66.667", "66.7%"],
  ["80", "80%"],
  ["80%", "80%"],
  ["120", "120"],
  ["4 of 5", "4 of 5"],
])("shows a partner's score of %s as %s", (score, words) => {
  expect(scoreWords(score)).toBe(words);
});
