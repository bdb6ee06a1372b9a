import { AppError } from "./errors";

const outageCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ETIMEDOUT",
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "25006",
  "57014",
  "57P01",
  "57P02",
  "57P03",
  "57P04",
  "55P03",
  "40001",
  "40P01",
  "25P03",
]);

/** SQLSTATE classes of lost connections, exhausted resources and failed disks. */
const outageClass = /^(?:08|53|58)/;

/** Codes for a value that passed our schemas but isn't valid for its PostgreSQL type. */
const unreadableCodes = new Set(["22003", "22007", "22008", "22021", "22P02"]);

/** Returns the SQLSTATE or connection code in an error's chain of causes. */
export function databaseCode(error: unknown): string | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 6; at = at.cause, depth += 1) {
    const code = (at as { code?: unknown }).code;
    if (typeof code === "string" && code !== "") return code;
  }
  return undefined;
}

export const isUniqueViolation = (error: unknown): boolean => databaseCode(error) === "23505";
export const isForeignKeyViolation = (error: unknown): boolean => databaseCode(error) === "23503";

/**
 * Returns an error that is safe to show: an `AppError` as it is, a database that is down or
 * overloaded as 503 with `Retry-After`, anything else as a neutral 500 that keeps its cause for the
 * log.
 */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const code = databaseCode(error);
  if (code && (outageCodes.has(code) || outageClass.test(code))) {
    return new AppError("unavailable", "Service temporarily unavailable", {
      headers: { "Retry-After": "5" },
      cause: error,
    });
  }
  if (code && unreadableCodes.has(code)) {
    return new AppError("bad_request", "Invalid value", { cause: error });
  }
  return new AppError("internal", "Internal server error", { cause: error });
}
