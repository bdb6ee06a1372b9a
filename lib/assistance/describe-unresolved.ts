import type { UnresolvedVariable } from "@/lib/letters/schema";

/** What a template leaves open, in words, each variable named once. */
export function unresolvedText(unresolved: readonly UnresolvedVariable[]): string {
  const named = (reason: UnresolvedVariable["reason"]) => [
    ...new Set(unresolved.filter((each) => each.reason === reason).map(({ name }) => name)),
  ];
  const [unknown, empty] = [named("unknown"), named("empty")];
  return [
    ...(unknown.length > 0 ? [`it does not know ${unknown.join(", ")}`] : []),
    ...(empty.length > 0 ? [`${empty.join(", ")} would be empty`] : []),
  ].join("; ");
}
