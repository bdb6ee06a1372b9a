import { type OAuthScope, oauthScopes } from "@/db/enums";
import { scopePermissions } from "@/lib/auth/permissions";
import { AppError } from "@/lib/errors";

/** A client's ID and secret. */
export interface ClientCredentials {
  clientId: string;
  secret: string;
}

/** Error codes of RFC 6749, 5.2 that the status alone doesn't imply. */
type GrantError = "invalid_scope" | "unsupported_grant_type" | "unauthorized_client";

/** Creates an error with a code of RFC 6749, 5.2. */
export const refusedGrant = (error: GrantError, text: string) =>
  new AppError("bad_request", text, { extensions: { error } });

/** Creates `invalid_client` (RFC 6749, 5.2). Every 401 names the scheme (RFC 9110, 11.6.1). */
export const invalidClient = (text: string) =>
  new AppError("unauthenticated", text, {
    headers: { "WWW-Authenticate": 'Basic realm="Proffer", charset="UTF-8"' },
  });

/**
 * Returns the credentials of a request, from `Authorization: Basic` or the form (RFC 6749, 2.3.1).
 * Throws `unauthenticated` if there are none or they can't be read, and `bad_request` if there are
 * both.
 */
export function credentialsOf(
  authorization: string | null,
  form: Record<string, string>,
): ClientCredentials {
  const { client_id: clientId, client_secret: secret } = form;
  if (authorization === null) {
    if (!clientId || !secret) throw invalidClient("Client authentication is required.");
    return { clientId, secret };
  }
  const credentials = basicCredentials(authorization);
  if (secret || (clientId && clientId !== credentials.clientId)) {
    throw new AppError("bad_request", "Authenticate the client in only one way.");
  }
  return credentials;
}

/** Decodes both halves, which are form-encoded before they are joined (RFC 6749, 2.3.1). */
function basicCredentials(authorization: string): ClientCredentials {
  const encoded = /^Basic +([\w+/-]+={0,2}) *$/i.exec(authorization)?.[1];
  if (!encoded) throw invalidClient("Authenticate the client with HTTP Basic.");
  try {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const colon = text.indexOf(":");
    if (colon === -1) throw new Error("no colon");
    return {
      clientId: formDecoded(text.slice(0, colon)),
      secret: formDecoded(text.slice(colon + 1)),
    };
  } catch {
    throw invalidClient("The Basic credentials cannot be read.");
  }
}

const formDecoded = (text: string) => decodeURIComponent(text.replaceAll("+", " "));

/**
 * Returns a token's scopes: those requested, or all of the client (RFC 6749, 3.3). A client that has
 * a scope may request a narrower one of it. Throws `invalid_scope` if there are none, or more than
 * the client has.
 */
export function grantedScopes(
  asked: string | undefined,
  allowed: readonly OAuthScope[],
): OAuthScope[] {
  const names = asked ? asked.split(" ").filter(Boolean) : allowed;
  const permitted = oauthScopes.filter((scope) => allowed.some((each) => covers(each, scope)));
  const granted = permitted.filter((scope) => names.includes(scope));
  if (granted.length === 0 || names.some((name) => !permitted.some((scope) => scope === name))) {
    throw refusedGrant("invalid_scope", "The client may not have this scope.");
  }
  return granted;
}

const covers = (wide: OAuthScope, narrow: OAuthScope): boolean =>
  scopePermissions[narrow].every((permission) => scopePermissions[wide].includes(permission));
