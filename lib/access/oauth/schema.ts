import { z } from "zod";
import { oauthScopes } from "@/db/enums";

const oneScope = `(?:${oauthScopes.map((scope) => scope.replaceAll(".", "\\.")).join("|")})`;

const ofBody = "Only if the client doesn't authenticate with Basic.";
const clientFields = {
  client_id: z.string().optional().meta({ description: ofBody }),
  client_secret: z.string().optional().meta({ description: ofBody }),
};

/** Request of RFC 6749, 4.4.2. The use case checks grants and scopes, with its own errors. */
export const TokenInput = z
  .object({
    grant_type: z
      .string()
      .min(1)
      .meta({ enum: ["client_credentials"] }),
    scope: z
      .string()
      .optional()
      .meta({
        description: "Scopes, separated by spaces. Defaults to all scopes of the client.",
        pattern: `^${oneScope}(?: ${oneScope})*$`,
        examples: ["eligibility"],
      }),
    ...clientFields,
  })
  .meta({ id: "TokenRequest" });
export type TokenInput = z.output<typeof TokenInput>;

/** Response of RFC 6749, 5.1. */
export const TokenDto = z
  .object({
    access_token: z.string(),
    token_type: z.literal("Bearer"),
    expires_in: z.int().meta({ description: "Seconds." }),
    scope: z.string(),
  })
  .meta({ id: "AccessToken" });
export type TokenDto = z.output<typeof TokenDto>;

/** Request of RFC 7009, 2.1. The hint has no effect: there is one type of token. */
export const RevokeInput = z
  .object({
    token: z.string().min(1),
    token_type_hint: z
      .string()
      .optional()
      .meta({ examples: ["access_token"] }),
    ...clientFields,
  })
  .meta({ id: "TokenRevocation" });
export type RevokeInput = z.output<typeof RevokeInput>;

/** Metadata of RFC 8414, 2. */
export const MetadataDto = z
  .object({
    issuer: z.url(),
    token_endpoint: z.url(),
    token_endpoint_auth_methods_supported: z.array(z.string()),
    grant_types_supported: z.array(z.string()),
    response_types_supported: z.array(z.string()),
    scopes_supported: z.array(z.enum(oauthScopes)),
    revocation_endpoint: z.url(),
    revocation_endpoint_auth_methods_supported: z.array(z.string()),
    service_documentation: z.url(),
  })
  .meta({ id: "AuthorizationServer" });
export type MetadataDto = z.output<typeof MetadataDto>;
