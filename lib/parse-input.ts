import type { z } from "zod";
import { AppError, type FieldTexts } from "./errors";
import { contractText } from "./zod-texts";

/**
 * Parses input, or throws `invalid` with texts for each field; `part` names where in a request the
 * input stands, where its shape depends on the rest.
 */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown, part?: string): T {
  const result = schema.safeParse(input, { error: contractText });
  if (result.success) return result.data;
  throw new AppError("invalid", "Validation failed", { details: fieldTexts(result.error, part) });
}

/** Parses the parameters of a path. The first text is the whole error (`Invalid offer ID`). */
export function parseParams<T>(schema: z.ZodType<T>, params: unknown): T {
  const result = schema.safeParse(params);
  if (result.success) return result.data;
  throw new AppError("bad_request", result.error.issues[0]?.message ?? "Invalid path");
}

function fieldTexts(error: z.ZodError, part?: string): FieldTexts {
  const details = new Map<string, string[]>();
  for (const issue of error.issues.slice(0, 100)) {
    const field = [...(part ? [part] : []), ...issue.path.map(String)].join(".") || "body";
    details.set(field, [...(details.get(field) ?? []), issue.message]);
  }
  return Object.fromEntries(details);
}
