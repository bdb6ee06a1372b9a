import { describe, expect, it } from "vitest";
import { analyzeTemplate } from "./analyze-template";

describe("analyzeTemplate", () => {
  it("lists what a template uses, in order, once each", () => {
    expect(
      analyzeTemplate(
        "{{ job.title }} {% if salary > x %}{{ salary }}{% endif %}\n{% assign a = 1 %}{{ a }}{{ job.title }}",
      ),
    ).toEqual({ errors: [], variables: ["job.title", "salary", "x"], unknown: ["x"] });
  });

  it("follows indices and filters' arguments", () => {
    const { unknown } = analyzeTemplate(
      '{{ candidate["first_name"] }}{{ candidate[key] }}{{ "a" | append: b }}',
    );
    expect(unknown).toContain("key");
    expect(unknown).toContain("b");
    expect(unknown).not.toContain("candidate.first_name");
  });

  it.each([
    ["{% if salary %}", 1, "“if” is not closed: add {% endif %}"],
    ["a\n\n  {% for x in y %}", 3, "“for” is not closed: add {% endfor %}"],
    ["{% capture x %}", 1, "“capture” is not closed: add {% endcapture %}"],
    ["{% raw %}", 1, "“raw” is not closed: add {% endraw %}"],
    ["\n{{ salary ", 2, "A variable is not closed: add }}"],
    ["{% assign x ", 1, "A tag is not closed: add %}"],
    ["x\n{{ salary | shout }}", 2, "Unknown filter “shout”"],
    ["{% bold %}", 1, "Unknown tag “bold”"],
    ["{% endif %}", 1, "“endif” doesn’t close an open tag"],
    ["{% else %}", 1, "“else” doesn’t belong to an open tag"],
    ["{{ }}", 1, "“{{ }}” is empty: write the name of a variable"],
  ])("reports the error in %j", (body, line, message) => {
    const { errors, variables, unknown } = analyzeTemplate(body);
    expect(errors).toEqual([{ message, line, column: expect.any(Number) }]);
    expect([variables, unknown]).toEqual([[], []]);
  });

  it("never reports a path, a stack or an empty message", () => {
    for (const body of [
      "{% include '/etc/passwd' %}",
      "{% liquid\nfoo %}",
      "{{ 'a }}",
      "{% case %}",
    ]) {
      const [error] = analyzeTemplate(body).errors;
      expect(error?.message).toMatch(/^[^\n]{5,120}$/);
    }
  });
});
