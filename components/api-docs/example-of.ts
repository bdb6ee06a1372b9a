import { resolved } from "@/lib/api-reference/rules";
import type { JsonSchema, OpenApiDocument } from "@/lib/api-reference/schema";

const deepest = 6;

const texts: Record<string, string> = {
  date: "2027-03-01",
  "date-time": "2027-03-01T09:00:00Z",
  email: "jane.roe@example.com",
  uuid: "3f2b8c1e-6d0a-4c57-9f1e-2a7b5d4c8e90",
  uri: "https://example.com/",
};

/**
 * Returns an example value for a schema, with every property if `whole`, otherwise only the
 * required ones.
 */
export function exampleOf(
  document: OpenApiDocument,
  given: JsonSchema,
  whole: boolean,
  depth = 0,
): unknown {
  const schema = resolved(document, given);
  const [example] = schema.examples ?? [];
  if (example !== undefined) return example;
  if (schema.default !== undefined) return schema.default;
  if ("const" in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [option] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
  if (option) return exampleOf(document, option, whole, depth);
  const within = (inner: JsonSchema) => exampleOf(document, inner, whole, depth + 1);
  switch ([schema.type].flat()[0]) {
    case "object":
      return depth > deepest ? {} : objectOf(schema, whole, within);
    case "array":
      return schema.items && depth <= deepest ? [within(schema.items)] : [];
    case "integer":
    case "number":
      return schema.minimum && schema.minimum > 0 ? schema.minimum : 1;
    case "boolean":
      return true;
    case "null":
      return null;
    case "string":
      return texts[schema.format ?? ""] ?? "text";
    default:
      return null;
  }
}

function objectOf(
  { properties = {}, required = [], additionalProperties }: JsonSchema,
  whole: boolean,
  within: (inner: JsonSchema) => unknown,
): Record<string, unknown> {
  const shown = Object.entries(properties).filter(([name]) => whole || required.includes(name));
  if (shown.length === 0 && whole && typeof additionalProperties === "object") {
    return { name: within(additionalProperties) };
  }
  return Object.fromEntries(shown.map(([name, inner]) => [name, within(inner)]));
}
