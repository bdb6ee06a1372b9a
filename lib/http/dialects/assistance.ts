import { z } from "zod";
import { actorOfApiKey } from "@/lib/auth/api-key";
import { env } from "@/lib/env";
import { AppError, type FieldTexts } from "@/lib/errors";
import type { Dialect } from "../dialect";
import { problemKinds } from "../problems";
import { urlOf } from "../url-of";

/**
 * Dialect of the offer-to-assist contract: an API key in `X-API-Key`, bare objects, and errors as
 * `application/problem+json` (RFC 9457).
 */
export const assistanceDialect: Dialect = {
  name: "assistance",
  maxBytes: 8_000_000,

  async authenticate(request) {
    const actor = await actorOfApiKey(request.headers.get("x-api-key")?.trim() ?? "");
    if (!actor) throw new AppError("unauthenticated", "Invalid API key.");
    return actor;
  },

  envelope(value) {
    return { body: value };
  },

  failure(error, { request }) {
    const kind = problemKinds[error.status];
    const body = {
      type: kind ? `${env.APP_URL}/problems/${kind.slug}` : "about:blank",
      title: kind?.title ?? error.message,
      status: error.status,
      detail: detailOf(error),
      instance: urlOf(request).pathname,
      ...(error.details && { errors: problemsOf(error.details) }),
      ...error.extensions,
    };
    return new Response(JSON.stringify(body), {
      status: error.status,
      headers: { "Content-Type": "application/problem+json; charset=utf-8" },
    });
  },

  reference: {
    tag: {
      name: "Offer to assist",
      description:
        "The offer-to-assist contract, at `/v1` and `/api/v1`. Returns bare objects, and errors as problem details.",
    },
    security: {
      apiKey: {
        type: "apiKey",
        in: "header",
        name: "X-API-Key",
        description: "A key created in Settings > Access.",
      },
    },
    bodyOf: (answer) => answer,
    failure: z
      .object({
        type: z.string(),
        title: z.string(),
        status: z.int(),
        detail: z.string(),
        instance: z.string(),
        errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
        missing: z.array(z.string()).optional(),
      })
      .meta({ id: "Problem", description: "Problem details as defined in RFC 9457." }),
    failureType: "application/problem+json",
  },
};

const missingFields = "Request body is missing required fields.";

function detailOf(error: AppError): string {
  if (error.status === 500) return "An unexpected error occurred. Please try again later.";
  if (error.code === "forbidden") {
    return "You do not have permission to offer candidate services.";
  }
  if (error.code === "not_found" && !error.extensions.missing) {
    return "The requested resource was not found.";
  }
  return error.details ? causeOf(error.details) : error.message;
}

/** Returns the detail text: missing fields first, anything else with its path. */
function causeOf(details: FieldTexts): string {
  const isMissing = (field: string, texts: string[]) =>
    field === "body" || field === "candidates" || texts.includes("Required");
  const entries = Object.entries(details);
  const [first] = entries;
  if (!first || entries.some(([field, texts]) => isMissing(field, texts))) {
    return entries.some(([, texts]) => texts.some(tooMany))
      ? "At most 10000 candidates."
      : missingFields;
  }
  return `${first[0].replaceAll(".", "/")}: ${first[1][0]}`;
}

const tooMany = (text: string) => text.startsWith("Array must contain at most");

/** Returns field texts as RFC 6901 pointers into the body. */
function problemsOf(details: FieldTexts): { pointer: string; detail: string }[] {
  return Object.entries(details).flatMap(([field, texts]) =>
    texts.map((detail) => ({
      pointer: field === "body" ? "" : `/${field.replaceAll(".", "/")}`,
      detail,
    })),
  );
}
