"use server";

import { defineAction } from "@/lib/define-action";
import { checkInvitation } from "./check-invitation";
import { resetInvitation } from "./reset-invitation";
import { retryInvitation } from "./retry-invitation";
import { revealInvitation } from "./reveal-invitation";
import { InvitationInput } from "./schema";

export const retryInvitationAction = defineAction({
  permission: "assessments.write",
  input: InvitationInput,
  run: (actor, { id }) => retryInvitation(actor, id),
});

export const checkInvitationAction = defineAction({
  permission: "assessments.write",
  input: InvitationInput,
  run: (actor, { id }) => checkInvitation(actor, id),
});

export const resetInvitationAction = defineAction({
  permission: "assessments.write",
  input: InvitationInput,
  run: (actor, { id }) => resetInvitation(actor, id),
});

export const revealInvitationAction = defineAction({
  permission: "assessments.write",
  input: InvitationInput,
  run: (actor, { id }) => revealInvitation(actor, id),
});
