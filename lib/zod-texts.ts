import type { z } from "zod";

type Issue = z.core.$ZodRawIssue;

function received(input: unknown): string {
  if (input === null) return "null";
  if (Array.isArray(input)) return "array";
  if (typeof input === "number" && Number.isNaN(input)) return "nan";
  return typeof input;
}

/** JSON has no infinite numbers: one that arrives was written with too large an exponent. */
const isInfinite = (input: unknown): boolean =>
  typeof input === "number" && Math.abs(input) === Number.POSITIVE_INFINITY;

const bound = (issue: { inclusive?: boolean; exact?: boolean }, side: "min" | "max") =>
  issue.exact
    ? "exactly"
    : side === "min"
      ? issue.inclusive === false
        ? "greater than"
        : "greater than or equal to"
      : issue.inclusive === false
        ? "less than"
        : "less than or equal to";

function sized(issue: Issue & { code: "too_small" | "too_big" }): string {
  const side = issue.code === "too_small" ? "min" : "max";
  const limit = String(issue.code === "too_small" ? issue.minimum : issue.maximum);
  const least = issue.exact ? "exactly" : side === "min" ? "at least" : "at most";
  if (issue.origin === "string") return `String must contain ${least} ${limit} character(s)`;
  if (issue.origin === "array") return `Array must contain ${least} ${limit} element(s)`;
  return `Number must be ${bound(issue, side)} ${limit}`;
}

/**
 * Returns the text of an issue in the wording of the published contracts ("Expected number,
 * received string"), which is that of zod's previous major version. Passed to a parse as its
 * `error` option.
 */
export function contractText(issue: Issue): string | undefined {
  switch (issue.code) {
    case "invalid_type": {
      if (issue.input === undefined) return "Required";
      if (isInfinite(issue.input)) return "Number is too large";
      const expected = issue.expected === "int" ? "integer" : issue.expected;
      const fractional = expected === "integer" && typeof issue.input === "number";
      return `Expected ${expected}, received ${fractional ? "float" : received(issue.input)}`;
    }
    case "too_small":
    case "too_big":
      return sized(issue as Issue & { code: "too_small" | "too_big" });
    case "invalid_value": {
      if (issue.input === undefined) return "Required";
      const options = issue.values.map((value) => `'${String(value)}'`).join(" | ");
      return `Invalid enum value. Expected ${options}, received ${typeof issue.input === "string" ? `'${issue.input.slice(0, 100)}'` : received(issue.input)}`;
    }
    case "invalid_format":
      return issue.format === "date"
        ? "Invalid date"
        : issue.format === "email"
          ? "Invalid email"
          : "Invalid";
    default:
      return undefined;
  }
}
