import { z } from "zod";
import { keyPermissions } from "@/lib/auth/permissions";
import { anyLine, bodyId, instant, optionalLine, pathId } from "@/lib/schemas";

export const ApiKeyParams = z.object({ id: pathId("API key") });

export const CreateApiKeyInput = z.object({
  name: z
    .string("Enter a name")
    .trim()
    .min(1, "Enter a name")
    .max(100, "Use at most 100 characters")
    .pipe(anyLine(100)),
  permissions: z
    .array(z.enum(keyPermissions))
    .min(1, "Choose at least one")
    .max(keyPermissions.length)
    .transform((chosen) => keyPermissions.filter((name) => chosen.includes(name))),
  /** Name shown to candidates on offers to assist with this key; null for the account. */
  providerName: optionalLine(),
});
export type CreateApiKeyInput = z.output<typeof CreateApiKeyInput>;

export const RevokeApiKeyInput = z.object({ id: bodyId() });

export const ApiKeyDto = z.object({
  id: bodyId(),
  name: z.string(),
  prefix: z.string().describe("The first characters of the key, to recognise it"),
  permissions: z.array(z.enum(keyPermissions)),
  providerName: z.string().nullable(),
  ownerName: z.string().describe("The member who created the key, on whose behalf it acts"),
  createdAt: instant(),
  lastUsedAt: instant().nullable(),
  revokedAt: instant().nullable(),
});
export type ApiKeyDto = z.output<typeof ApiKeyDto>;

/** A new API key. The key is returned once. */
export const NewApiKeyDto = ApiKeyDto.extend({ key: z.string() });
export type NewApiKeyDto = z.output<typeof NewApiKeyDto>;
