import type { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import type { Permission } from "@/lib/auth/permissions";
import type { ErrorCode } from "@/lib/errors";

export interface RouteContext<Params, Query, Body> {
  actor: Actor;
  params: Params;
  query: Query;
  body: Body;
  /** Revision from `If-Match`; undefined if absent. */
  ifMatch: number | undefined;
  /** The uploaded file in place of the body, if the declaration allows one. */
  file: Buffer | undefined;
  /** Authenticates the caller again. Returns the current actor, or throws `unauthenticated`. */
  renew(): Promise<Actor>;
}

/** Declaration of one API call: permission, input, response, and use case. */
export interface RouteDeclaration<
  Params = unknown,
  Query = unknown,
  Body = unknown,
  Value = unknown,
> {
  /** One line for the API reference: "Create a draft offer". */
  summary: string;
  /** More for the API reference, in Markdown. */
  description?: string;
  /**
   * Schema of a success before the dialect wraps it: a DTO's schema, `z.array(Row)`, or
   * `pageOf(Row)`. Null for no content, or for other media types. A schema named with `.meta({ id:
   * "Job" })` becomes a component of the API reference.
   */
  answer: z.ZodType<Value> | null;
  /** Error codes of the use case that the declaration doesn't imply: `["conflict"]`. */
  refusals?: readonly ErrorCode[];
  /** Null if the dialect's authentication is sufficient. */
  permission: Permission | null;
  params?: z.ZodType<Params>;
  query?: z.ZodType<Query>;
  body?: z.ZodType<Body>;
  /** Media type of the body if not JSON. The fields of a form arrive as an object. */
  consumes?: "application/x-www-form-urlencoded";
  /** A file that may be sent in place of the body, by its media type. */
  upload?: { type: string; maxBytes: number };
  /** Maximum size of the body in bytes, if different from the dialect's. */
  maxBytes?: number;
  /** Status of a success. Default 200, or 201 for POST; 204 sends no body. */
  status?: number;
  /** False if a POST doesn't support `Idempotency-Key`. */
  idempotent?: boolean;
  /** True if the call supports `If-Match`. */
  conditional?: boolean;
  /**
   * True if the answer has letters. Callers outside the dashboard get their images embedded, and the
   * dashboard shows them by their references.
   */
  embedsImages?: boolean;
  /** True if a read returns a secret, such as a candidate's link: nothing may store it. */
  isSecret?: boolean;
  /**
   * Media type of a response that is not JSON. The request must accept it by name; otherwise 406.
   */
  produces?: string;
  /** Media types that a file has which a read returns. Any request may ask for it. */
  file?: string | readonly string[];
  /**
   * Throws `forbidden` based on what the call names, before any validation, so that unauthorized
   * callers learn nothing from it. `body` is parsed JSON of any shape.
   */
  authorize?(context: { actor: Actor; query: Record<string, string>; body: unknown }): void;
  /** Returns a value for the dialect to wrap, or a `Response` to send unchanged. */
  handler(context: RouteContext<Params, Query, Body>): Promise<NoInfer<Value> | Response>;
}

/** Infers the types of a declaration. `defineRoutes` turns it into handlers. */
export function defineRoute<Params, Query, Body, Value>(
  declaration: RouteDeclaration<Params, Query, Body, Value>,
): RouteDeclaration {
  return declaration as unknown as RouteDeclaration;
}
