import fc from "fast-check";

/** Objects that JavaScript can't turn into text or a number, and ones that look like others. */
const oddObjects: unknown[] = [
  ...[{ toString: "@", valueOf: 1 }, { toString: null }, { toJSON: 1 }],
  ...[{ length: 2, 0: "a" }, { constructor: null, hasOwnProperty: 1 }, [{ toString: "@" }]],
];

/** Values that no field expects, or only by chance. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, true, "", " ", 0, -1, 1.5, 1e308, -0, 2_147_483_648, "2147483648", 9e15],
    ...[[], {}, [[]], [null], { a: { a: { a: [] } } }, "\0", "\ud800", "a\udfff", "\u202e", "💥"],
    ...["'; drop table offers; --", "{{ candidate_name }}", "{% if", "<script>", "%00", "NaN"],
    ...["x".repeat(5000), "9999-99-99", "-infinity", "1e400", Array(300).fill(0), "0x10"],
    ...oddObjects,
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const oddNames = ["__proto__", "constructor", "toString", "", "id", "accountId", "revision", "💥"];

/** One mutation of a valid body. */
export interface Mutation {
  way: "replace" | "remove" | "add" | "whole";
  /** Index of the mutated place among all places of the body. */
  place: number;
  name: string;
  value: unknown;
}

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  way: fc.constantFrom("replace", "replace", "replace", "remove", "add", "whole"),
  place: fc.nat({ max: 1000 }),
  name: fc.oneof(fc.constantFrom(...oddNames), fc.string({ maxLength: 10 })),
  value: oddValue,
});

interface Place {
  owner: Record<string, unknown>;
  name: string;
}

function placesOf(value: unknown): Place[] {
  if (value === null || typeof value !== "object") return [];
  const owner = value as Record<string, unknown>;
  return Object.keys(owner).flatMap((name) => [{ owner, name }, ...placesOf(owner[name])]);
}

/** Returns a copy of a body with one mutation. */
export function mutated(body: unknown, { way, place, name, value }: Mutation): unknown {
  if (way === "whole" || body === null || typeof body !== "object") return value;
  const copy = structuredClone(body);
  const places = placesOf(copy);
  const chosen = places[place % Math.max(1, places.length)];
  if (way === "add" || !chosen) {
    Object.defineProperty(copy, name, { value, enumerable: true, configurable: true });
  } else if (way === "remove") delete chosen.owner[chosen.name];
  else chosen.owner[chosen.name] = value;
  return copy;
}
