import { z } from "zod";
import { oauthScopes } from "@/db/enums";
import { bodyId, instant, line, pathId } from "@/lib/schemas";

/** Two, so that a secret can be rotated without downtime. */
export const maxActiveSecrets = 2;

/** Maximum number of active clients in an account; revoked ones don't count. */
export const maxActiveClients = 100;

/** Scopes a client can have, the widest first. */
export const clientScopes = oauthScopes;

export const OAuthClientParams = z.object({ id: pathId("OAuth client") });
export const OAuthSecretParams = OAuthClientParams.extend({ secretId: pathId("secret") });

export const CreateOAuthClientInput = z.object({
  name: line(100),
  scopes: z
    .array(z.enum(oauthScopes))
    .min(1, "Choose at least one")
    .max(oauthScopes.length)
    .transform((chosen) => oauthScopes.filter((scope) => chosen.includes(scope))),
});
export type CreateOAuthClientInput = z.output<typeof CreateOAuthClientInput>;

export const OAuthClientInput = z.object({ id: bodyId() });
export const OAuthSecretInput = OAuthClientInput.extend({ secretId: bodyId() });

export const OAuthSecretDto = z.object({
  id: bodyId(),
  prefix: z.string().describe("The first characters of the secret, to recognise it"),
  createdAt: instant(),
  lastUsedAt: instant().nullable(),
});
export type OAuthSecretDto = z.output<typeof OAuthSecretDto>;

export const OAuthClientDto = z.object({
  id: bodyId(),
  name: z.string(),
  clientId: z.string(),
  scopes: z.array(z.enum(oauthScopes)),
  ownerName: z.string().describe("The member who created it"),
  secrets: z.array(OAuthSecretDto).describe("Active secrets, the older one first"),
  createdAt: instant(),
  lastUsedAt: instant().nullable(),
  revokedAt: instant().nullable(),
});
export type OAuthClientDto = z.output<typeof OAuthClientDto>;

/** An OAuth client with its new secret, which is returned once. */
export const NewOAuthSecretDto = OAuthClientDto.extend({ clientSecret: z.string() });
export type NewOAuthSecretDto = z.output<typeof NewOAuthSecretDto>;
