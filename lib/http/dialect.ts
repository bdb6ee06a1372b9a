import type { z } from "zod";
import type { SecurityScheme } from "@/lib/api-reference/schema";
import type { Actor } from "@/lib/auth/actor";
import type { AppError } from "@/lib/errors";

/** The face of one contract: its authentication, envelope and error body. */
export interface Dialect {
  name: string;
  /** Returns the caller, or throws `unauthenticated`. */
  authenticate(request: Request): Promise<Actor>;
  /** Wraps a successful value. `revision` (of a record) goes into the ETag instead. */
  envelope(value: unknown): { body: unknown; revision?: number };
  /** Creates the error response. The route adds headers. */
  failure(error: AppError, context: { request: Request; requestId: string }): Response;
  /** Maximum size of the body in bytes. */
  maxBytes: number;
  reference: DialectReference;
}

/** Description of a dialect for the API reference. */
export interface DialectReference {
  /** Heading of its calls; by default the noun of the path. */
  tag?: { name: string; description: string };
  /** Accepted credentials by name, each sufficient alone; empty for public calls. */
  security: Record<string, SecurityScheme>;
  /** Returns the schema of a success's body, the counterpart of `envelope`. */
  bodyOf(answer: z.ZodType): z.ZodType;
  /** Schema of a failure's body, named with `.meta({ id })`. */
  failure: z.ZodType;
  /** Media type of a failure if not JSON. */
  failureType?: "application/problem+json";
}
