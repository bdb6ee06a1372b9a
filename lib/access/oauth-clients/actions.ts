"use server";

import { defineAction } from "@/lib/define-action";
import { addOAuthSecret } from "./add-oauth-secret";
import { createOAuthClient } from "./create-oauth-client";
import { revokeOAuthClient } from "./revoke-oauth-client";
import { revokeOAuthSecret } from "./revoke-oauth-secret";
import { CreateOAuthClientInput, OAuthClientInput, OAuthSecretInput } from "./schema";

export const createOAuthClientAction = defineAction({
  permission: "keys.manage",
  input: CreateOAuthClientInput,
  run: createOAuthClient,
});

export const addOAuthSecretAction = defineAction({
  permission: "keys.manage",
  input: OAuthClientInput,
  run: (actor, { id }) => addOAuthSecret(actor, id),
});

export const revokeOAuthSecretAction = defineAction({
  permission: "keys.manage",
  input: OAuthSecretInput,
  run: (actor, { id, secretId }) => revokeOAuthSecret(actor, id, secretId),
});

export const revokeOAuthClientAction = defineAction({
  permission: "keys.manage",
  input: OAuthClientInput,
  run: (actor, { id }) => revokeOAuthClient(actor, id),
});
