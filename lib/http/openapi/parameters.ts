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
      "The ETag of the record as you read it. If the record has changed since, the call returns 412. Without it, the call overwrites changes.",
    schema: { type: "string", examples: ['"r3.mEkJ0eF0bWqkTgyRbUQfhA"'] },
  },
  IfNoneMatch: {
    name: "If-None-Match",
    in: "header",
    description: "The ETag of an earlier response. If nothing has changed, the call returns 304.",
    schema: { type: "string" },
  },
  IdempotencyKey: {
    name: "Idempotency-Key",
    in: "header",
    description:
      "A unique key of your choice. Repeating the call with the same key within 24 hours returns the stored response and does nothing else.",
    schema: { type: "string", minLength: 1, maxLength: 255, pattern: "^[ -~]+$" },
  },
};

/** Converts `/api/offers/:id` to OpenAPI's `/api/offers/{id}`. */
export const templated = (path: string): string => path.replaceAll(/:(\w+)/g, "{$1}");

export const honoursKey = (method: Method, declaration: RouteDeclaration): boolean =>
  method === "POST" && declaration.idempotent !== false;

/** Returns all parameters of a call except its body. */
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

/** Returns the array behind a comma-separated list; null for any other parameter. */
function listOf(schema: z.ZodType): z.ZodArray | null {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return listOf(schema.unwrap() as z.ZodType);
  }
  return schema instanceof z.ZodPipe && schema.out instanceof z.ZodArray ? schema.out : null;
}
