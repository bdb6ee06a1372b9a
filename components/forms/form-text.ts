import type { z } from "zod";

type Issue = z.core.$ZodRawIssue;

const isMissing = (input: unknown) => input === undefined || input === null || input === "";

function sizeText(issue: Issue & { code: "too_small" | "too_big" }): string {
  const isMinimum = issue.code === "too_small";
  const limit = Number(isMinimum ? issue.minimum : issue.maximum);
  if (issue.origin === "string") {
    if (!isMinimum) return `Use at most ${limit} characters`;
    return limit === 1 ? "Fill this in" : `Use at least ${limit} characters`;
  }
  if (!isMinimum) return `Enter at most ${limit.toLocaleString("en")}`;
  return issue.inclusive === false
    ? `Enter more than ${limit.toLocaleString("en")}`
    : `Enter at least ${limit.toLocaleString("en")}`;
}

/**
 * Returns an error message for the person filling in the form. Pass it to a parse as its `error`
 * option.
 */
export function formText(issue: Issue): string | undefined {
  if (issue.code === "invalid_type") {
    if (isMissing(issue.input)) return "Fill this in";
    return issue.expected === "number"
      ? "Enter a number, such as 75000"
      : "Enter a different value";
  }
  if (issue.code === "too_small" || issue.code === "too_big") {
    return sizeText(issue as Issue & { code: "too_small" | "too_big" });
  }
  if (issue.code === "invalid_value") return "Choose an option from the list";
  if (issue.code === "invalid_format" && issue.format === "email") {
    return "Enter a full email address, such as jane.roe@example.com";
  }
  return undefined;
}
