import { z } from "zod";
import { authenticateClient } from "@/lib/access/oauth/authenticate-client";
import { credentialsOf } from "@/lib/access/oauth/rules";
import { systemActor } from "@/lib/auth/actor";
import { originOfHeaders } from "@/lib/auth/origin";
import { AppError, type ErrorCode } from "@/lib/errors";
import type { Dialect } from "../dialect";
import { parseForm, readText } from "../read-body";
import { urlOf } from "../url-of";

export const formType = "application/x-www-form-urlencoded";
const maxBytes = 16_000;

/** Names of our codes in RFC 6749 (4.1.2.1 and 5.2). All others are `invalid_request`. */
const names: Partial<Record<ErrorCode, string>> = {
  unauthenticated: "invalid_client",
  not_found: "not_found",
  too_many_requests: "temporarily_unavailable",
  unavailable: "temporarily_unavailable",
  internal: "server_error",
};

/**
 * Dialect of the token and revocation endpoints (RFC 6749, RFC 7009): a client authenticates with
 * Basic or in the form, and errors are `{ error, error_description }`.
 */
export const oauthDialect: Dialect = {
  name: "oauth",
  maxBytes,

  async authenticate(request) {
    refuseQuery(request);
    const form = parseForm(await readText(request, maxBytes, formType));
    const credentials = credentialsOf(request.headers.get("authorization"), form);
    return authenticateClient(credentials, originOfHeaders(request.headers));
  },

  envelope(value) {
    return { body: value };
  },

  failure(error) {
    const body = {
      error: error.extensions.error ?? names[error.code] ?? "invalid_request",
      error_description: describe(error),
    };
    return Response.json(body, { status: error.status, headers: { Pragma: "no-cache" } });
  },

  reference: {
    tag: {
      name: "OAuth2",
      description: "Access tokens for the eligibility contract, with the client credentials grant.",
    },
    security: {
      oauthClient: {
        type: "http",
        scheme: "basic",
        description:
          "The ID and secret of an OAuth2 client created in Settings > Access. You can also send `client_id` and `client_secret` in the form.",
      },
    },
    bodyOf: (answer) => answer,
    failure: z
      .object({ error: z.string(), error_description: z.string() })
      .meta({ id: "OAuthError", description: "An error as defined in RFC 6749, section 5.2." }),
  },
};

/** The same dialect for public calls. */
export const oauthMetadataDialect: Dialect = {
  ...oauthDialect,
  name: "oauth-metadata",
  maxBytes: 0,

  async authenticate() {
    return systemActor(0);
  },

  reference: { ...oauthDialect.reference, security: {} },
};

/** Creates a success that must not be cached (RFC 6749, 5.1), empty without a value. */
export const unstored = (value?: unknown): Response =>
  new Response(value === undefined ? null : JSON.stringify(value), {
    headers: {
      ...(value !== undefined && { "Content-Type": "application/json; charset=utf-8" }),
      "Cache-Control": "no-store",
      Pragma: "no-cache",
    },
  });

const secretFields = ["client_id", "client_secret", "token", "access_token"];

/** Refuses credentials in the address (RFC 6749, 2.3.1). */
function refuseQuery(request: Request): void {
  const { searchParams } = urlOf(request);
  if (secretFields.some((name) => searchParams.has(name))) {
    throw new AppError("bad_request", "Credentials and tokens belong in the body.");
  }
}

/** Returns the message in the characters that RFC 6749, 5.2 allows. */
function describe(error: AppError): string {
  const [field] = Object.entries(error.details ?? {});
  const text = field ? `${field[0]}: ${field[1][0]}` : error.message;
  return text.slice(0, 300).replaceAll(/[^\x20\x21\x23-\x5b\x5d-\x7e]/g, "?");
}
