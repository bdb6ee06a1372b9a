import type { z } from "zod";
import type { SecurityScheme } from "@/lib/api-reference/schema";
import type { Actor } from "@/lib/auth/actor";
import type { AppError } from "@/lib/errors";

/** What a caller of one contract sees of us: how it proves itself, envelope and error body. */
export interface Dialect {
  name: string;
  /** The caller, or a throw of `unauthenticated`. */
  authenticate(request: Request): Promise<Actor>;
  /** The body of a success; `revision` (where the value is a record) goes into the ETag instead. */
  envelope(value: unknown): { body: unknown; revision?: number };
  /** Status is the error's; headers are added by the route. */
  failure(error: AppError, context: { request: Request; requestId: string }): Response;
  /** The largest body taken, in bytes. */
  maxBytes: number;
  reference: DialectReference;
}

/** What the API reference says of a dialect. */
export interface DialectReference {
  /** The heading of its calls; without one they stand under the noun of their path. */
  tag?: { name: string; description: string };
  /** How a caller may prove itself, each alone; none where nobody has to. By name. */
  security: Record<string, SecurityScheme>;
  /** The twin of `envelope`: the schema of a success's body, from that of the handler's value. */
  bodyOf(answer: z.ZodType): z.ZodType;
  /** The twin of `failure`: the schema of its body, named by `.meta({ id })`. */
  failure: z.ZodType;
  /** The media type of a failure where it is not JSON's own. */
  failureType?: "application/problem+json";
}
