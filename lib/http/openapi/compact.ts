/** Returns the same schema, shorter: "this or null" as a list of types, if nothing is lost. */
export function compact(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(compact);
  if (typeof json !== "object" || json === null) return json;
  const entries = Object.entries(json).map(([key, value]) => [key, compact(value)] as const);
  const shorter = Object.fromEntries(entries) as Record<string, unknown>;
  return nullableType(shorter) ?? shorter;
}

function nullableType({ anyOf, ...rest }: Record<string, unknown>) {
  if (!Array.isArray(anyOf) || anyOf.length !== 2) return null;
  const [inner, none] = anyOf;
  if (none?.type !== "null" || Object.keys(none).length > 1) return null;
  if (typeof inner?.type !== "string" || "const" in inner || "anyOf" in inner) return null;
  return {
    ...inner,
    ...rest,
    type: [inner.type, "null"],
    ...(inner.enum && { enum: [...inner.enum, null] }),
  };
}
