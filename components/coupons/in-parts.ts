/** So many codes of the greatest length fit into one request. */
const partSize = 2500;

/** A list cut into parts that each fit into one request, in order. */
export const inParts = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / partSize) }, (_, index) =>
    items.slice(index * partSize, (index + 1) * partSize),
  );
