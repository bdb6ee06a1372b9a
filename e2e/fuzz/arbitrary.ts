import fc from "fast-check";
import type { OpenApiDocument, JsonSchema as Schema } from "@/lib/api-reference/schema";

/** Existing values by property name or dotted path, used far more often than others. */
export type Known = Record<string, readonly unknown[]>;

type Arbitrary = fc.Arbitrary<unknown>;

/**
 * Generates values that fit a schema of the document, if not always the rules that a schema can't
 * express.
 */
export function arbitraryOf(document: OpenApiDocument, known: Known) {
  const resolve = (schema: Schema): Schema => {
    const name = schema.$ref?.split("/").at(-1);
    return name ? (document.components.schemas[name] ?? {}) : schema;
  };

  const fitting = (given: Schema, path: string): Arbitrary => {
    const values = known[path] ?? known[path.split(".").at(-1) ?? ""];
    const derived = derivedOf(resolve(given), path);
    if (!values || values.length === 0) return derived;
    const existing = fc.constantFrom(...values);
    return fc.oneof({ weight: 30, arbitrary: existing }, { weight: 1, arbitrary: derived });
  };

  const derivedOf = (schema: Schema, path: string): Arbitrary => {
    if ("const" in schema) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    const options = schema.anyOf ?? schema.oneOf;
    if (options) return fc.oneof(...options.map((option) => fitting(option, path)));
    if (Array.isArray(schema.type)) {
      const types = schema.type.map((type) => ({
        weight: type === "null" ? 1 : 5,
        arbitrary: typed({ ...schema, type }, path),
      }));
      return fc.oneof(...types);
    }
    return typed(schema, path);
  };

  const typed = (schema: Schema, path: string): Arbitrary => {
    switch (schema.type) {
      case "null":
        return fc.constant(null);
      case "boolean":
        return fc.boolean();
      case "integer":
        return integer(schema);
      case "number":
        return number(schema);
      case "string":
        return text(schema);
      case "array": {
        const { minItems = 0, maxItems = 4 } = schema;
        const max = Math.max(minItems, Math.min(maxItems, 4));
        const items = fitting(schema.items ?? {}, path);
        return fc.array(items, { minLength: minItems, maxLength: max });
      }
      case "object":
        return object(schema, path);
      default:
        return fc.jsonValue({ maxDepth: 2 });
    }
  };

  const object = ({ properties, required = [], additionalProperties }: Schema, path: string) => {
    if (!properties) {
      const values = typeof additionalProperties === "object" ? additionalProperties : {};
      return fc.dictionary(fc.string({ maxLength: 8 }), fitting(values, path), { maxKeys: 3 });
    }
    const fields = Object.entries(properties).map(([name, schema]): [string, Arbitrary] => [
      name,
      fitting(schema, path ? `${path}.${name}` : name),
    ]);
    const model: Record<string, Arbitrary> = Object.fromEntries(fields);
    return fc.record(model, { requiredKeys: required });
  };

  return (schema: Schema, path = ""): Arbitrary => fitting(schema, path);
}

function integer({ minimum = -2_147_483_648, maximum = 2_147_483_647 }: Schema): Arbitrary {
  return fc.integer({ min: minimum, max: maximum });
}

function number({ exclusiveMinimum, minimum, maximum = 1e9, multipleOf }: Schema): Arbitrary {
  const min = minimum ?? exclusiveMinimum ?? -1e9;
  if (!multipleOf) return fc.double({ min, max: maximum, noNaN: true });
  const steps = fc.integer({
    min: Math.floor(min / multipleOf) + (exclusiveMinimum === undefined ? 0 : 1),
    max: Math.min(Math.floor(maximum / multipleOf), 2_000_000_000),
  });
  return steps.map((count) => Number((count * multipleOf).toFixed(2)));
}

const moment = fc.date({
  min: new Date("2001-01-01T00:00:00Z"),
  max: new Date("2098-12-31T00:00:00Z"),
  noInvalidDate: true,
});

const words = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({ unit: "grapheme-ascii", maxLength: 30 }),
  fc.lorem({ maxCount: 3 }),
);

function text({ format, pattern, minLength = 0, maxLength = 10_000 }: Schema): Arbitrary {
  if (format === "date") return moment.map((date) => date.toISOString().slice(0, 10));
  if (format === "date-time") return moment.map((date) => date.toISOString());
  if (format === "email") return fc.nat().map((count) => `person.${count}@example.com`);
  if (pattern?.includes("T\\d{2}:")) {
    return moment.map((date) => `${date.toISOString().slice(0, 19)}Z`);
  }
  if (pattern && pattern !== "\\S") {
    const matching = fc.stringMatching(new RegExp(pattern, "u"), { size: "xsmall" });
    return matching.map((value) => (value.length < minLength ? `x${value}` : value));
  }
  const least = Math.max(minLength, pattern ? 1 : 0);
  const padded = words.map((value) => cut(`${"x".repeat(least)}${value}`, maxLength));
  if (maxLength > 1000) return padded;
  const longest = fc.constant("ß".repeat(maxLength));
  return fc.oneof({ weight: 15, arbitrary: padded }, { weight: 1, arbitrary: longest });
}

/** Cuts a text to a number of UTF-16 units without splitting a character. */
function cut(value: string, max: number): string {
  const characters = Array.from(value);
  while (characters.join("").length > max) characters.pop();
  return characters.join("");
}
