import { z } from "zod";

type Json = z.core.JSONSchema.BaseSchema;

/** Formats that make a pattern redundant. */
const sufficient = new Set(["date", "email", "uuid", "uri"]);

/** Adjusts zod's JSON Schema of one schema, so that the document is easier to read. */
export function override(json: Json, side: "input" | "output"): void {
  if (json.format && sufficient.has(json.format)) delete json.pattern;
  if (side === "output" && json.format === "date-time") delete json.pattern;
  if (side === "output" && json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
  if (side === "output" && json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
}

/** Describes types that JSON doesn't have: an instant as its text, anything else without limits. */
export function unrepresentable({ zodSchema }: { zodSchema: z.core.$ZodTypes }): Json | "any" {
  return zodSchema instanceof z.ZodDate ? { type: "string", format: "date-time" } : "any";
}
