/** Takes a row's key and position, and returns the position of an earlier row with the same key. */
export type EarlierRow = (key: string, position: number) => number | null;

/**
 * Returns a function that takes a row's key and position, and returns the position of an earlier
 * row with the same key, or null for the first.
 */
export function earlierRow(): EarlierRow {
  const firstAt = new Map<string, number>();
  return (key, position) => {
    const first = firstAt.get(key);
    if (first !== undefined) return first;
    firstAt.set(key, position);
    return null;
  };
}
