"use server";

import { defineAction } from "@/lib/define-action";
import { createBasicCredential } from "./create-basic-credential";
import { revokeBasicCredential } from "./revoke-basic-credential";
import { rotateBasicPassword } from "./rotate-basic-password";
import {
  BasicCredentialInput,
  CreateBasicCredentialInput,
  UpdateBasicCredentialInput,
} from "./schema";
import { updateBasicCredential } from "./update-basic-credential";

export const createBasicCredentialAction = defineAction({
  permission: "keys.manage",
  input: CreateBasicCredentialInput,
  run: createBasicCredential,
});

export const updateBasicCredentialAction = defineAction({
  permission: "keys.manage",
  input: BasicCredentialInput.and(UpdateBasicCredentialInput),
  run: (actor, { id, ...input }) => updateBasicCredential(actor, id, input),
});

export const rotateBasicPasswordAction = defineAction({
  permission: "keys.manage",
  input: BasicCredentialInput,
  run: (actor, { id }) => rotateBasicPassword(actor, id),
});

export const revokeBasicCredentialAction = defineAction({
  permission: "keys.manage",
  input: BasicCredentialInput,
  run: (actor, { id }) => revokeBasicCredential(actor, id),
});
