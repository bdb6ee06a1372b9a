/** All error codes, with the HTTP status of each. */
export const errorStatuses = {
  bad_request: 400,
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  not_acceptable: 406,
  conflict: 409,
  other_viewer: 409,
  precondition_failed: 412,
  payload_too_large: 413,
  unsupported_media_type: 415,
  unprocessable: 422,
  too_many_requests: 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof errorStatuses;

/** Texts for each invalid field, keyed by its dotted path. */
export type FieldTexts = Record<string, string[]>;

/** An error that is safe to show to the caller: its message is written for them. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: FieldTexts | undefined;
  readonly headers: Record<string, string>;
  /** Members that a dialect may add to its error body, by name. */
  readonly extensions: Record<string, unknown>;

  constructor(
    code: ErrorCode,
    message: string,
    options: {
      details?: FieldTexts;
      headers?: Record<string, string>;
      extensions?: Record<string, unknown>;
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.details = options.details;
    this.headers = options.headers ?? {};
    this.extensions = options.extensions ?? {};
  }

  get status(): number {
    return errorStatuses[this.code];
  }
}

export const notFound = (what: string) => new AppError("not_found", `${what} not found`);
export const badRequest = (message: string) => new AppError("bad_request", message);
export const changed = (what: string) => new AppError("precondition_failed", `${what} has changed`);
