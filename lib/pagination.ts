import { z } from "zod";
import { AppError } from "./errors";

/** One page of a list; `nextCursor` is null on the last. */
export class Page<Row> {
  constructor(
    readonly rows: Row[],
    readonly nextCursor: string | null,
  ) {}

  /** Creates a page from a result that was read with one row more than the limit. */
  static of<Row>(rows: Row[], limit: number, cursorOf: (row: Row) => CursorValue[]): Page<Row> {
    if (rows.length <= limit) return new Page(rows, null);
    const kept = rows.slice(0, limit);
    const last = kept.at(-1);
    return new Page(kept, last ? encodeCursor(cursorOf(last)) : null);
  }

  /** Returns a plain object, for a server page to pass to the browser. */
  get data(): { rows: Row[]; nextCursor: string | null } {
    return { rows: this.rows, nextCursor: this.nextCursor };
  }

  map<Other>(change: (row: Row) => Other): Page<Other> {
    return new Page(this.rows.map(change), this.nextCursor);
  }
}

/** Schema of a `Page`, for a route's `answer`; it contains the schema of a row. */
export type PageSchema<Row extends z.ZodType = z.ZodType> = z.ZodType<Page<z.output<Row>>> & {
  row: Row;
};

/** Returns the schema of a page: `answer: pageOf(JobDto)`. */
export function pageOf<Row extends z.ZodType>(row: Row): PageSchema<Row> {
  return Object.assign(
    z.custom<Page<z.output<Row>>>((value) => value instanceof Page),
    { row },
  );
}

export const isPageSchema = (schema: z.ZodType): schema is PageSchema => "row" in schema;

export type CursorValue = string | number;

const CursorValues = z.array(z.union([z.string().max(500), z.number()])).max(4);

function encodeCursor(values: CursorValue[]): string {
  return btoa(unescape(encodeURIComponent(JSON.stringify(values))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

type Values<Types extends readonly ("string" | "number")[]> = {
  [Index in keyof Types]: Types[Index] extends "string" ? string : number;
};

/** Returns the values of a cursor. Throws `invalid` if they have other types. */
export function decodeCursor<const Types extends readonly ("string" | "number")[]>(
  cursor: string,
  types: Types,
): Values<Types> {
  try {
    const text = decodeURIComponent(escape(atob(cursor.replaceAll("-", "+").replaceAll("_", "/"))));
    const values = CursorValues.parse(JSON.parse(text));
    const fits = types.every((type, index) => typeof values[index] === type);
    if (fits && values.length === types.length) return values as Values<Types>;
  } catch {
    // reported below
  }
  throw new AppError("invalid", "Validation failed", { details: { cursor: ["Invalid cursor"] } });
}

/** Returns the place after the last row of a list sorted by ID. Throws `invalid`. */
export function cursorOfId(cursor: string | undefined): readonly [number, number] | undefined {
  if (!cursor) return undefined;
  const [id] = decodeCursor(cursor, ["number"]);
  return [id, id];
}

export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(2000).optional(),
});
