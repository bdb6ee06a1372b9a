import { readRecord } from "@/app/(dashboard)/read-record";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { getEligibilityOrThrow } from "@/lib/eligibility/queries";
import { EligibilityParams } from "@/lib/eligibility/schema";

export const readEligibility = readRecord(EligibilityParams, async (id) =>
  getEligibilityOrThrow(await requireMemberWith("eligibility.read"), id),
);
