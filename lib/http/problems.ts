/** A kind of problem of the offer-to-assist contract, which its `type` address explains. */
export interface ProblemKind {
  slug: string;
  title: string;
  /** Text of the problem page: what happened, and what to do. */
  meaning: string;
}

/** Problems by HTTP status. A status without an entry uses its reason phrase. */
export const problemKinds: Record<number, ProblemKind> = {
  400: {
    slug: "invalid-request",
    title: "Invalid Request",
    meaning:
      "The body doesn't match the contract, and nothing was recorded. Fix the values in `errors`, which are listed by JSON pointer.",
  },
  401: {
    slug: "authentication-required",
    title: "Authentication required",
    meaning:
      "The header X-API-Key is missing, or its key is unknown or revoked. An owner of the account can create keys in Settings > Access.",
  },
  403: {
    slug: "forbidden",
    title: "Forbidden",
    meaning:
      "The key is valid but doesn't have the permission offer_candidate_services. Create a key with this permission.",
  },
  404: {
    slug: "resource-not-found",
    title: "Resource not found",
    meaning:
      "The address doesn't exist, or the key's account has no such candidate. Nothing was recorded. `missing` lists the publicIds.",
  },
  405: {
    slug: "method-not-allowed",
    title: "Method Not Allowed",
    meaning: "The address doesn't support this method. `Allow` lists the supported ones.",
  },
  409: {
    slug: "conflict",
    title: "Conflict",
    meaning:
      "A request with the same Idempotency-Key is still running. Wait for its response, then try again.",
  },
  413: {
    slug: "payload-too-large",
    title: "Payload Too Large",
    meaning: "The body is larger than 8 MB. Split the candidates into several requests.",
  },
  415: {
    slug: "unsupported-media-type",
    title: "Unsupported Media Type",
    meaning:
      "The body must be JSON, and not compressed. Send Content-Type: application/json, and no Content-Encoding.",
  },
  422: {
    slug: "unprocessable-content",
    title: "Unprocessable Entity",
    meaning:
      "The Idempotency-Key was used with another request. Use a new key for each new request.",
  },
  429: {
    slug: "too-many-requests",
    title: "Too Many Requests",
    meaning: "There were too many requests. Wait for the time in Retry-After, then try again.",
  },
  500: {
    slug: "service-unavailable",
    title: "Service Unavailable",
    meaning:
      "Something went wrong on the server, and nothing was recorded. Try again later. If you contact support, include the X-Request-Id.",
  },
  503: {
    slug: "temporarily-unavailable",
    title: "Service Unavailable",
    meaning:
      "The database is unavailable or overloaded, and nothing was recorded. Wait for the time in Retry-After, then try again.",
  },
};
