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
}
