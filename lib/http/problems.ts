/** A kind of problem of the offer-to-assist contract: what its `type` address describes. */
export interface ProblemKind {
  slug: string;
  title: string;
  /** What the problem page says: what happened, and what to do. */
  meaning: string;
}

/** By HTTP status. A status that is not here is told by its reason phrase. */
export const problemKinds: Record<number, ProblemKind> = {
  400: {
    slug: "invalid-request",
    title: "Invalid Request",
    meaning:
      "The body is not what the contract describes. `errors` names each wrong place by a JSON pointer. Correct the body; nothing was recorded.",
  },
  401: {
    slug: "authentication-required",
    title: "Authentication required",
    meaning:
      "The header X-API-Key is missing, or its key is unknown or revoked. An owner of the account makes keys under Settings, Access.",
  },
  403: {
    slug: "forbidden",
    title: "Forbidden",
    meaning:
      "The key is valid but lacks the permission offer_candidate_services, which no other permission implies.",
  },
  404: {
    slug: "resource-not-found",
    title: "Resource not found",
    meaning:
      "There is nothing at this address, or a candidate does not exist in the key's account. `missing` names the publicIds. Nothing was recorded.",
  },
  405: {
    slug: "method-not-allowed",
    title: "Method Not Allowed",
    meaning: "The address exists, but not for this method. `Allow` names those that it takes.",
  },
  409: {
    slug: "conflict",
    title: "Conflict",
    meaning:
      "A request with the same Idempotency-Key is still running. Wait for its answer, then ask again.",
  },
  413: {
    slug: "payload-too-large",
    title: "Payload Too Large",
    meaning: "The body is larger than 8 MB. Divide the candidates among several requests.",
  },
  415: {
    slug: "unsupported-media-type",
    title: "Unsupported Media Type",
    meaning: "The body must be JSON and say so: Content-Type: application/json.",
  },
  422: {
    slug: "unprocessable-content",
    title: "Unprocessable Entity",
    meaning: "The Idempotency-Key was used with another request. Take a new key for a new request.",
  },
  429: {
    slug: "too-many-requests",
    title: "Too Many Requests",
    meaning: "Wait as long as Retry-After says, then ask again.",
  },
  500: {
    slug: "service-unavailable",
    title: "Service Unavailable",
    meaning:
      "Something unexpected went wrong on our side, and nothing was recorded. Try again later; the X-Request-Id helps whoever looks into it.",
  },
  503: {
    slug: "temporarily-unavailable",
    title: "Service Unavailable",
    meaning:
      "The database is away or too busy, and nothing was recorded. Wait as long as Retry-After says, then ask again.",
  },
};
