const capacity = 200;

/**
 * Caches the result of `create` for each list of texts, because Intl formatters are slow to build.
 * Clears the cache when full, so that user input can't fill the memory.
 */
export function memoize<Key extends string[], Value>(
  create: (...key: Key) => Value,
): (...key: Key) => Value {
  const cache = new Map<string, Value>();
  return (...key) => {
    const id = key.join("\n");
    const cached = cache.get(id);
    if (cached !== undefined) return cached;
    if (cache.size >= capacity) cache.clear();
    const value = create(...key);
    cache.set(id, value);
    return value;
  };
}
