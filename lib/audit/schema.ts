import { z } from "zod";
import { actorKinds } from "@/db/enums";
import { PageQuery } from "@/lib/pagination";
import { bodyId, calendarDate, commaList, instant } from "@/lib/schemas";

/** Kinds of record in the log, with their displayed names. */
export const subjectLabels: Record<string, string> = {
  offer: "Offer",
  offer_field: "Offer field",
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
  branding: "Branding",
  letter_image: "Image",
  account: "Account",
};

/** A member or a credential, by kind and ID. */
export const auditActorPattern = /^(?:member|key|client|basic|partner):\d{1,10}$/;

/** What can be wrong with a row of an account's chain. */
const findingKinds = [
  ...(["changed", "removed", "missing", "swapped"] as const),
  ...(["broken", "replaced", "cut", "unsealed"] as const),
];

/** The first bad row of an account's chain. */
export const AuditFinding = z.object({
  kind: z.enum(findingKinds),
  /** Place in the chain; null for an entry without a seal. */
  number: z.number().int().nullable(),
  entryId: z.number().int().nullable(),
});
export type AuditFinding = z.output<typeof AuditFinding>;

export const AuditListQuery = PageQuery.extend({
  /** Part of the action, or of the name of the person or system. */
  search: z.string().trim().max(200).optional(),
  action: z.string().trim().max(100).optional(),
  actor: commaList(z.string().regex(auditActorPattern))
    .optional()
    .describe("Members and systems, separated by commas: `member:5`, `key:7`, `client:3`"),
  subjectType: commaList(z.string().max(50)).optional(),
  subjectId: z.string().trim().max(100).optional(),
  from: calendarDate().optional().describe("First day, in the account's time zone"),
  to: calendarDate().optional().describe("Last day, in the account's time zone"),
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
    record: z
      .object({ type: z.string(), id: z.string() })
      .nullable()
      .describe("The record to open: the subject or what contains it; null if it no longer exists"),
    data: z.record(z.string(), z.unknown()),
    requestId: z.string().nullable(),
    createdAt: instant(),
  })
  .meta({ id: "AuditEntry" });
export type AuditEntryDto = z.output<typeof AuditEntryDto>;
