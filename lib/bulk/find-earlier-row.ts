/**
 * Remembers who came first: called with a row's key and position, answers the position of the
 * row that has the same key already, or null for the first.
 */
export function earlierRow(): (key: string, position: number) => number | null {
  const firstAt = new Map<string, number>();
  return (key, position) => {
    const first = firstAt.get(key);
    if (first !== undefined) return first;
    firstAt.set(key, position);
    return null;
  };
}
