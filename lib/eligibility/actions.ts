"use server";

import { defineAction } from "@/lib/define-action";
import { cancelEligibility } from "./cancel-eligibility";
import { createEligibility } from "./create-eligibility";
import { replaceEligibility } from "./replace-eligibility";
import {
  CreateEligibilityInput,
  codeList,
  EligibilityReference,
  UpdateEligibilityInput,
} from "./schema";
import { replaceVouchers, updateEligibility } from "./update-eligibility";

export const createEligibilityAction = defineAction({
  permission: "eligibility.write",
  input: CreateEligibilityInput,
  run: createEligibility,
});

export const updateEligibilityAction = defineAction({
  permission: "eligibility.write",
  input: EligibilityReference.and(UpdateEligibilityInput),
  run: (actor, { id, revision, ...input }) =>
    updateEligibility(actor, { id, ifMatch: revision }, input),
});

export const cancelEligibilityAction = defineAction({
  permission: "eligibility.write",
  input: EligibilityReference,
  run: (actor, { id, revision }) => cancelEligibility(actor, { id, ifMatch: revision }),
});

export const replaceEligibilityAction = defineAction({
  permission: "eligibility.write",
  input: EligibilityReference.and(CreateEligibilityInput),
  run: (actor, { id, revision, ...input }) =>
    replaceEligibility(actor, { id, ifMatch: revision }, input),
});

export const replaceVouchersAction = defineAction({
  permission: "eligibility.write",
  input: EligibilityReference.extend({ voucherCodes: codeList() }),
  run: (actor, { id, revision, voucherCodes }) =>
    replaceVouchers(actor, { id, ifMatch: revision }, voucherCodes),
});
