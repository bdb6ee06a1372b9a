import type { z } from "zod";
import { AppError, type FieldTexts } from "@/lib/errors";

/**
 * Parses a part of a request whose shape depends on the kind of run. Throws `invalid` with messages
 * for each field, prefixed with the part's name.
 */
export function parsePart<T>(part: string, schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const details: FieldTexts = {};
  for (const { path, message } of result.error.issues) {
    const field = [part, ...path.map(String)].join(".");
    details[field] = [...(details[field] ?? []), message];
  }
  throw new AppError("invalid", "Validation failed", { details });
}
