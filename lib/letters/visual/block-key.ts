import type { BlockNode, Step } from "./document";
import { keyOf } from "./settle-line";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isStep = (value: Record<string, unknown>) => "chain" in value && "openings" in value;

/**
 * Returns a text by which blocks are equal that print the same: whatever the numbers of their
 * conditions and the order of their marks.
 */
export function blockKey(block: BlockNode): string {
  const numbers = new Map<unknown, number>();
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    if (!isRecord(value)) return value;
    if (isStep(value)) {
      const { chain } = value as unknown as Step;
      if (!numbers.has(chain)) numbers.set(chain, numbers.size);
      return { ...value, chain: numbers.get(chain) };
    }
    const entries = Object.entries(value).filter(([, each]) => each !== undefined);
    return Object.fromEntries(
      entries
        .sort(([a], [b]) => (a === "attrs" ? -1 : b === "attrs" ? 1 : 0))
        .map(([name, each]) => {
          const inside = plain(each);
          if (name !== "marks" || !Array.isArray(inside)) return [name, inside];
          return [name, inside.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))];
        }),
    );
  };
  return keyOf(plain(block));
}
