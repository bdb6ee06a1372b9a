const capacity = 200;

/**
 * Keeps what `make` made for each list of texts, since Intl formatters are slow to build. Forgets
 * everything when full, so that keys written by users cannot fill the memory.
 */
export function memoize<Key extends string[], Value>(
  make: (...key: Key) => Value,
): (...key: Key) => Value {
  const kept = new Map<string, Value>();
  return (...key) => {
    const id = key.join("\n");
    const known = kept.get(id);
    if (known !== undefined) return known;
    if (kept.size >= capacity) kept.clear();
    const value = make(...key);
    kept.set(id, value);
    return value;
  };
}
