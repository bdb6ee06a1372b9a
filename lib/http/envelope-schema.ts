import { z } from "zod";
import { isPageSchema } from "@/lib/pagination";

const cut = new WeakMap<z.ZodType, z.ZodType>();

/** Returns the schema of a body `{ data }`, without the records' revision, which is in the ETag. */
export function dataSchema(answer: z.ZodType): z.ZodType {
  if (isPageSchema(answer)) {
    const data = z.array(withoutRevision(answer.row));
    return z.object({ data, nextCursor: z.string().nullable() });
  }
  if (answer instanceof z.ZodArray) {
    return z.object({ data: z.array(withoutRevision(answer.element as z.ZodType)) });
  }
  if (answer instanceof z.ZodUnion) {
    return z.union(answer.options.map((option) => dataSchema(option as z.ZodType)));
  }
  return z.object({ data: withoutRevision(answer) });
}

/** Returns a record's schema without `revision`, under the same name. */
function withoutRevision(schema: z.ZodType): z.ZodType {
  const known = cut.get(schema);
  if (known) return known;
  const sent = sentAs(schema);
  cut.set(schema, sent);
  return sent;
}

function sentAs(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodNullable) {
    return withoutRevision(schema.unwrap() as z.ZodType).nullable();
  }
  if (schema instanceof z.ZodUnion) {
    return z.union(schema.options.map((option) => withoutRevision(option as z.ZodType)));
  }
  if (!(schema instanceof z.ZodObject) || !("revision" in schema.shape)) return schema;
  const rest = schema.omit({ revision: true });
  const meta = schema.meta();
  return meta ? rest.meta(meta) : rest;
}
