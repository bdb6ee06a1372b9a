import { z } from "zod";

type Json = z.core.JSONSchema.BaseSchema;

/** Formats that say all that their pattern says. */
const telling = new Set(["date", "email", "uuid", "uri"]);

/** Mends what zod's JSON Schema says of one schema, so that the document is read with ease. */
export function override(json: Json, side: "input" | "output"): void {
  if (json.format && telling.has(json.format)) delete json.pattern;
  if (side === "output" && json.format === "date-time") delete json.pattern;
  if (side === "output" && json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
  if (side === "output" && json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
}

/** What JSON has no type for: an instant is its text; of anything else nothing is said. */
export function unrepresentable({ zodSchema }: { zodSchema: z.core.$ZodTypes }): Json | "any" {
  return zodSchema instanceof z.ZodDate ? { type: "string", format: "date-time" } : "any";
}
