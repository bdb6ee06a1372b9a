import { z } from "zod";
import { actorKinds } from "@/db/enums";
import { PageQuery } from "@/lib/pagination";
import { bodyId, commaList, instant } from "@/lib/schemas";

/** Kinds of record in the log, with their displayed names. */
export const subjectLabels: Record<string, string> = {
  offer: "Offer",
  job: "Job",
  candidate: "Candidate",
  template: "Template",
  assistance_offer: "Offer to assist",
  assistance_recipient: "Recipient",
  coupon_pool: "Coupon pool",
  coupon: "Coupon",
  eligibility: "Eligibility",
  assessment: "Assessment",
  sitting: "Sitting",
  assessment_invitation: "Invitation",
  partner: "Partner",
  webhook_endpoint: "Webhook",
  bulk_run: "Bulk run",
  message: "Message",
  test: "Test",
  catalogue_code: "Code",
  member: "Member",
  api_key: "API key",
  oauth_client: "OAuth client",
  basic_credential: "Basic credential",
  account: "Account",
};

export const AuditListQuery = PageQuery.extend({
  /** Part of the action, or of the name of the person or system. */
  search: z.string().trim().max(200).optional(),
  action: z.string().trim().max(100).optional(),
  actor: z.string().trim().max(200).optional(),
  subjectType: commaList(z.string().max(50)).optional(),
  subjectId: z.string().trim().max(100).optional(),
});
export type AuditListQuery = z.output<typeof AuditListQuery>;

export const AuditEntryDto = z
  .object({
    id: bodyId(),
    action: z.string(),
    actorKind: z.enum(actorKinds),
    actorName: z.string(),
    subjectType: z.string(),
    subjectId: z.string(),
    data: z.record(z.string(), z.unknown()),
    requestId: z.string().nullable(),
    createdAt: instant(),
  })
  .meta({ id: "AuditEntry" });
export type AuditEntryDto = z.output<typeof AuditEntryDto>;
