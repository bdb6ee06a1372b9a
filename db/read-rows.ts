import { Column, type DriverValueDecoder, getTableName, is, noopDecoder, SQL } from "drizzle-orm";

/** A selected column or expression, and where it stands in the row's object. */
export interface Field {
  path: string[];
  field: unknown;
}

/** Whether each joined table has a row for sure, by name. Absent without joins. */
type Joins = Record<string, boolean> | undefined;
type Read = (cells: readonly unknown[]) => unknown;
type Decoder = DriverValueDecoder<unknown, unknown>;

/**
 * Returns a function that makes an object of a row's cells, in the shape of the selected fields. It
 * is made once for a statement, where drizzle looks at every field of every row.
 */
export function rowReader(fields: readonly Field[], joins: Joins): Read {
  return objectReader(
    fields.map((each, index) => ({ ...each, index })),
    joins,
  );
}

type Placed = Field & { index: number };

function objectReader(fields: readonly Placed[], joins: Joins, depth = 0): Read {
  const groups = new Map<string, Placed[]>();
  for (const each of fields) {
    const name = each.path[depth] as string;
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  const members = [...groups].map(([name, group]) => ({ name, read: reader(group, joins, depth) }));
  return (cells) => {
    const object: Record<string, unknown> = {};
    for (const { name, read } of members) object[name] = read(cells);
    return object;
  };
}

function reader(group: Placed[], joins: Joins, depth: number): Read {
  const [first] = group;
  if (first && first.path.length === depth + 1) return cellReader(first);
  const read = objectReader(group, joins, depth + 1);
  if (!isOptional(group, joins)) return read;
  return (cells) => (group.every(({ index }) => cells[index] === null) ? null : read(cells));
}

function cellReader({ field, index }: Placed): Read {
  const decoder = decoderOf(field);
  const { mapFromDriverValue } = decoder;
  if (decoder === noopDecoder || mapFromDriverValue === Column.prototype.mapFromDriverValue) {
    return (cells) => cells[index];
  }
  return (cells) => (cells[index] === null ? null : decoder.mapFromDriverValue(cells[index]));
}

function decoderOf(field: unknown): Decoder {
  if (is(field, Column)) return field;
  const expression = is(field, SQL) ? field : (field as { sql: SQL }).sql;
  return (expression as unknown as { decoder: Decoder }).decoder;
}

/** Returns whether these columns are of one table that an outer join may leave without a row. */
function isOptional(group: readonly Placed[], joins: Joins): boolean {
  const tables = new Set(group.map(({ field }) => is(field, Column) && getTableName(field.table)));
  const [table] = tables;
  return tables.size === 1 && typeof table === "string" && joins?.[table] === false;
}
