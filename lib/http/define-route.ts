import type { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import type { Permission } from "@/lib/auth/permissions";
import type { ErrorCode } from "@/lib/errors";

export interface RouteContext<Params, Query, Body> {
  actor: Actor;
  params: Params;
  query: Query;
  body: Body;
  /** The revision that `If-Match` asks for; undefined where the call does not ask. */
  ifMatch: number | undefined;
  /** Authenticates the caller once more: they as they are now, or a throw of `unauthenticated`. */
  renew(): Promise<Actor>;
}

/** One call of the API as data: what it needs, what it takes, and the use case that answers. */
export interface RouteDeclaration<
  Params = unknown,
  Query = unknown,
  Body = unknown,
  Value = unknown,
> {
  /** One line for the API reference, what the call does: "Make a draft offer". */
  summary: string;
  /** More for the API reference, in Markdown, where one line does not say enough. */
  description?: string;
  /**
   * The value of a success before the dialect envelopes it: a DTO's schema, `z.array(Row)`, or
   * `pageOf(Row)`. Null where nothing is sent, or no JSON. A schema that names itself by
   * `.meta({ id: "Job" })` becomes a component of the API reference.
   */
  answer: z.ZodType<Value> | null;
  /** What the use case refuses beyond what the rest of the declaration implies: `["conflict"]`. */
  refusals?: readonly ErrorCode[];
  /** Null only where the dialect's own authentication is all there is. */
  permission: Permission | null;
  params?: z.ZodType<Params>;
  query?: z.ZodType<Query>;
  body?: z.ZodType<Body>;
  /** The media type of the body where it is not JSON; a form's fields come as an object. */
  consumes?: "application/x-www-form-urlencoded";
  /** The largest body taken, in bytes, where it is not the dialect's. */
  maxBytes?: number;
  /** Of a success; 204 sends no body. Default 200, and 201 for POST. */
  status?: number;
  /** POSTs that create honour `Idempotency-Key` unless this is false. */
  idempotent?: boolean;
  /** The call honours `If-Match`. */
  conditional?: boolean;
  /** The media type of what is no JSON, which the call must accept by name; else it is 406. */
  produces?: string;
  /**
   * Throws `forbidden` by whom or what the call names, before any of it is validated: nothing of
   * validation is told to whom it is not for. `body` is parsed JSON of any shape.
   */
  authorize?(context: { actor: Actor; query: Record<string, string>; body: unknown }): void;
  /** A value for the dialect to envelope, or a `Response` that is sent as it is. */
  handler(context: RouteContext<Params, Query, Body>): Promise<NoInfer<Value> | Response>;
}

/** Ties the types of a declaration together; `defineRoutes` makes handlers of it. */
export function defineRoute<Params, Query, Body, Value>(
  declaration: RouteDeclaration<Params, Query, Body, Value>,
): RouteDeclaration {
  return declaration as unknown as RouteDeclaration;
}
