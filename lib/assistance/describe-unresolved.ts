import type { UnresolvedVariable } from "@/lib/letters/schema";

/** Describes the unresolved variables of a template, naming each once. */
export function unresolvedText(unresolved: readonly UnresolvedVariable[]): string {
  const named = (reason: UnresolvedVariable["reason"]) => [
    ...new Set(unresolved.filter((each) => each.reason === reason).map(({ name }) => name)),
  ];
  const [unknown, empty] = [named("unknown"), named("empty")];
  return [
    ...(unknown.length > 0 ? [`unknown variables: ${unknown.join(", ")}`] : []),
    ...(empty.length > 0 ? [`empty variables: ${empty.join(", ")}`] : []),
  ].join("; ");
}
