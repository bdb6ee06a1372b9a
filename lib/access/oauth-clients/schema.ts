import { z } from "zod";
import { oauthScopes } from "@/db/enums";
import { bodyId, instant, line, pathId } from "@/lib/schemas";

/** Two, so that one can replace the other without a moment in between. */
export const maxActiveSecrets = 2;

/** So many clients of an account live at once; revoked ones do not count. */
export const maxActiveClients = 100;

/** What a client may be given, the widest first. */
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
  prefix: z.string().describe("The secret's first characters, by which people recognise it"),
  createdAt: instant(),
  lastUsedAt: instant().nullable(),
});
export type OAuthSecretDto = z.output<typeof OAuthSecretDto>;

export const OAuthClientDto = z.object({
  id: bodyId(),
  name: z.string(),
  clientId: z.string(),
  scopes: z.array(z.enum(oauthScopes)),
  ownerName: z.string().describe("Who made it"),
  secrets: z.array(OAuthSecretDto).describe("Those that live, the older one first"),
  createdAt: instant(),
  lastUsedAt: instant().nullable(),
  revokedAt: instant().nullable(),
});
export type OAuthClientDto = z.output<typeof OAuthClientDto>;

/** A secret is told once, when it is minted. */
export const NewOAuthSecretDto = OAuthClientDto.extend({ clientSecret: z.string() });
export type NewOAuthSecretDto = z.output<typeof NewOAuthSecretDto>;
