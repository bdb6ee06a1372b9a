/** Number of codes of maximum length that fit in one request. */
const partSize = 2500;

/** Splits a list into parts that each fit in one request, in order. */
export const inParts = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / partSize) }, (_, index) =>
    items.slice(index * partSize, (index + 1) * partSize),
  );
