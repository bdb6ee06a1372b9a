"use server";

import { defineAction } from "@/lib/define-action";
import { createApiKey } from "./create-api-key";
import { revokeApiKey } from "./revoke-api-key";
import { CreateApiKeyInput, RevokeApiKeyInput } from "./schema";

export const createApiKeyAction = defineAction({
  permission: "keys.manage",
  input: CreateApiKeyInput,
  run: createApiKey,
});

export const revokeApiKeyAction = defineAction({
  permission: "keys.manage",
  input: RevokeApiKeyInput,
  run: (actor, { id }) => revokeApiKey(actor, id),
});
