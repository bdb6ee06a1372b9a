import { describe, expect, it } from "vitest";
import { isNamedLink, lacksFallback } from "./problem-targets";

describe("a chip that lacks a fallback", () => {
  it.each([
    ["{{ candidate_suffix }}", true],
    ["{{ candidate_suffix | upcase }}", true],
    ['{{ candidate_suffix | default: "none" }}', false],
    ["{{ candidate_suffix_long }}", false],
    ["{{ offer.candidate_suffix }}", false],
  ])("shows in its source: %s", (source, isWanted) => {
    expect(lacksFallback(source, "candidate_suffix")).toBe(isWanted);
  });
});

describe("the link that a problem names", () => {
  it.each([
    ["acme", "Handbook", "acme", true],
    ["", "Handbook", "Handbook", true],
    [" ", "Hand", "Handbook", true],
    ["", "Imprint", "Handbook", false],
    ["https://acme.example", "acme", "acme", false],
    ["x/{{accept_url}}", "Answer", "x/{{ accept_url }}", true],
  ])("has its address, or its text without one: %j %j", (href, text, name, isWanted) => {
    expect(isNamedLink({ href, text }, name)).toBe(isWanted);
  });
});
