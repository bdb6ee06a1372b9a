import { z } from "zod";
import { oauthScopes } from "@/db/enums";
import { actorOfAccessToken } from "@/lib/auth/access-token";
import { scopeLabels } from "@/lib/auth/permissions";
import { env } from "@/lib/env";
import { AppError, type FieldTexts } from "@/lib/errors";
import type { Dialect } from "../dialect";
import { matchPath } from "../match-path";
import { rememberCaller } from "../record-calls";
import { urlOf } from "../url-of";

/**
 * Dialect of the eligibility contract: an OAuth2 Bearer token of the account in the path, bare
 * values, and errors as `{ error, error_description }`.
 */
export const eligibilityDialect: Dialect = {
  name: "eligibility",
  maxBytes: 1_000_000,

  async authenticate(request) {
    const actor = await actorOfAccessToken(request);
    rememberCaller(request, actor);
    if (accountCodeOf(request) !== actor.accountCode) throw new AppError("forbidden", "Forbidden");
    return actor;
  },

  envelope(value) {
    return { body: value };
  },

  failure(error) {
    const response = Response.json(
      { error: nameOf(error), error_description: descriptionOf(error) },
      { status: error.status },
    );
    if (error.code === "forbidden") {
      const challenge = 'Bearer realm="Proffer", error="insufficient_scope"';
      response.headers.set("WWW-Authenticate", challenge);
    }
    return response;
  },

  reference: {
    tag: {
      name: "Eligibility contract",
      description:
        "Manage which candidates can schedule which tests, when, and under which conditions.",
    },
    get security() {
      return {
        oauth2: {
          type: "oauth2",
          description: "An access token of an OAuth client, limited to its account.",
          flows: {
            clientCredentials: {
              tokenUrl: `${env.APP_URL}/api/oauth/token`,
              scopes: Object.fromEntries(oauthScopes.map((scope) => [scope, scopeLabels[scope]])),
            },
          },
        },
      } as const;
    },
    bodyOf: (answer) => answer,
    failure: z
      .object({ error: z.string(), error_description: z.string() })
      .meta({ id: "EligibilityError", description: "The error and its reason." }),
  },
};

/** Returns the account of the path, below `/accounts/` or `/api/accounts/`. */
function accountCodeOf(request: Request): string | undefined {
  const segments = urlOf(request)
    .pathname.replace(/^\/api/, "")
    .split("/");
  return matchPath("/accounts/:code", segments.slice(0, 3).join("/"))?.code;
}

const names: Partial<Record<AppError["code"], string>> = {
  bad_request: "invalid_request",
  invalid: "invalid_request",
  unauthenticated: "invalid_token",
  forbidden: "forbidden",
  not_found: "not_found",
  internal: "server_error",
  unavailable: "temporarily_unavailable",
};

const nameOf = ({ code }: AppError): string => names[code] ?? code;

function descriptionOf(error: AppError): string {
  if (error.code === "unauthenticated") return "You are not authorized to access this resource.";
  if (error.code === "forbidden") return "Forbidden operation.";
  if (error.code === "internal") return "Internal Server Error";
  return error.code === "invalid" && error.details ? textOf(error.details) : error.message;
}

/** Lists at most five invalid fields with their paths. */
function textOf(details: FieldTexts): string {
  const texts = Object.entries(details).map(([field, [text = ""]]) =>
    text.startsWith("The request is invalid.") ? text : `${field}: ${text}`,
  );
  const more = texts.length > 5 ? `; and ${texts.length - 5} more` : "";
  return texts.slice(0, 5).join("; ") + more;
}
