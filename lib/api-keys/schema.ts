import { z } from "zod";
import { keyPermissions, type Permission } from "@/lib/auth/permissions";
import { bodyId, optionalLine, pathId } from "@/lib/schemas";

export const ApiKeyParams = z.object({ id: pathId("API key") });

export const CreateApiKeyInput = z.object({
  name: z
    .string("Enter a name")
    .trim()
    .min(1, "Enter a name")
    .max(100, "Use at most 100 characters"),
  permissions: z
    .array(z.enum(keyPermissions))
    .min(1, "Choose at least one")
    .max(keyPermissions.length)
    .transform((chosen) => keyPermissions.filter((name) => chosen.includes(name))),
  /** Whom candidates see as offering to assist with this key; null: the account. */
  providerName: optionalLine(),
});
export type CreateApiKeyInput = z.output<typeof CreateApiKeyInput>;

export const RevokeApiKeyInput = z.object({ id: bodyId() });

export interface ApiKeyDto {
  id: number;
  name: string;
  /** The key's first characters, by which people recognise it. */
  prefix: string;
  permissions: Permission[];
  providerName: string | null;
  ownerName: string;
  createdAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

/** Told once, when the key is made. */
export interface NewApiKeyDto extends ApiKeyDto {
  key: string;
}
