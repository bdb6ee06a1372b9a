/** Splits a list into parts that each fit in one request, in order. */
export const inParts = <Item>(items: readonly Item[], partSize: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / partSize) }, (_, index) =>
    items.slice(index * partSize, (index + 1) * partSize),
  );
