import { z } from "zod";
import type { Parameter, Reference } from "@/lib/api-reference/schema";
import type { RouteDeclaration } from "../define-route";
import type { Method } from "../define-routes";
import type { Components } from "./components";

export const sharedParameters: Record<string, Parameter> = {
  IfMatch: {
    name: "If-Match",
    in: "header",
    description:
      "The ETag that the record was read with: if it has changed since, the call is refused with 412. Without it the call overwrites.",
    schema: { type: "string", examples: ['"r3.mEkJ0eF0bWqkTgyRbUQfhA"'] },
  },
  IfNoneMatch: {
    name: "If-None-Match",
    in: "header",
    description: "The ETag of an earlier answer: if nothing has changed, the answer is 304.",
    schema: { type: "string" },
  },
  IdempotencyKey: {
    name: "Idempotency-Key",
    in: "header",
    description:
      "A text of your own. The same call with the same key within 24 hours does nothing twice and gets the stored answer.",
    schema: { type: "string", minLength: 1, maxLength: 255, pattern: "^[ -~]+$" },
  },
};

/** `/api/offers/:id` as OpenAPI writes it: `/api/offers/{id}`. */
export const templated = (path: string): string => path.replaceAll(/:(\w+)/g, "{$1}");

export const honoursKey = (method: Method, declaration: RouteDeclaration): boolean =>
  method === "POST" && declaration.idempotent !== false;

/** All that a call takes beside its body. */
export function parametersOf(
  method: Method,
  path: string,
  declaration: RouteDeclaration,
  components: Components,
): (Parameter | Reference)[] {
  const shared: string[] = [];
  if (method === "GET" && declaration.answer) shared.push("IfNoneMatch");
  if (declaration.conditional) shared.push("IfMatch");
  if (honoursKey(method, declaration)) shared.push("IdempotencyKey");
  return [
    ...pathParameters(path, declaration.params, components),
    ...queryParameters(declaration.query, components),
    ...shared.map((name) => ({ $ref: `#/components/parameters/${name}` })),
  ];
}

function pathParameters(path: string, params: unknown, components: Components): Parameter[] {
  const shape = shapeOf(params);
  return [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: shape[name] ? components.of(shape[name], "input") : { type: "string" },
  }));
}

function queryParameters(query: unknown, components: Components): Parameter[] {
  return Object.entries(shapeOf(query)).map(([name, schema]) => {
    const list = listOf(schema);
    const { description, ...json } = components.of(list ?? schema, "input");
    return {
      name,
      in: "query",
      ...(!schema.isOptional() && { required: true }),
      ...(description && { description }),
      ...(list && { style: "form", explode: false }),
      schema: json,
    };
  });
}

const shapeOf = (schema: unknown): Record<string, z.ZodType> =>
  schema instanceof z.ZodObject ? schema.shape : {};

/** The array behind a comma-separated list; null where the parameter is no list. */
function listOf(schema: z.ZodType): z.ZodArray | null {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return listOf(schema.unwrap() as z.ZodType);
  }
  return schema instanceof z.ZodPipe && schema.out instanceof z.ZodArray ? schema.out : null;
}
