"use server";

import { defineAction } from "@/lib/define-action";
import { addBuiltInPartner } from "./add-built-in-partner";
import { createPartner } from "./create-partner";
import { deletePartner } from "./delete-partner";
import { rotateCallbackPassword } from "./rotate-callback-password";
import {
  CreatePartnerInput,
  NoInput,
  PartnerInput,
  PartnerReference,
  UpdatePartnerInput,
} from "./schema";
import { testPartner } from "./test-partner";
import { updatePartner } from "./update-partner";

export const createPartnerAction = defineAction({
  permission: "assessments.write",
  input: CreatePartnerInput,
  run: createPartner,
});

export const addBuiltInPartnerAction = defineAction({
  permission: "assessments.write",
  input: NoInput,
  run: addBuiltInPartner,
});

export const updatePartnerAction = defineAction({
  permission: "assessments.write",
  input: PartnerReference.and(UpdatePartnerInput),
  run: (actor, { id, revision, ...input }) =>
    updatePartner(actor, id, input, { ifMatch: revision }),
});

export const rotateCallbackPasswordAction = defineAction({
  permission: "assessments.write",
  input: PartnerInput,
  run: (actor, { id }) => rotateCallbackPassword(actor, id),
});

export const testPartnerAction = defineAction({
  permission: "assessments.write",
  input: PartnerInput,
  run: (actor, { id }) => testPartner(actor, id),
});

export const deletePartnerAction = defineAction({
  permission: "assessments.write",
  input: PartnerInput,
  run: (actor, { id }) => deletePartner(actor, id),
});
