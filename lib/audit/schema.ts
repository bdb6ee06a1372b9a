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

const Seal = z.object({
  number: z.number().int().describe("Place in the account's chain, from 1"),
  hash: z.string().describe("SHA-256 of the hash before it and the entry's, in hexadecimal digits"),
});

/** The end of an account's chain, and when the worker last verified it. */
export const AuditChainDto = z
  .object({
    ...Seal.shape,
    head: z.string().describe("What to keep: account, number and hash, separated by colons"),
    checkedAt: instant().nullable(),
    finding: AuditFinding.nullable().describe("The first bad row that the last check found"),
  })
  .meta({ id: "AuditChain" });
export type AuditChainDto = z.output<typeof AuditChainDto>;

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
    seal: Seal.nullable().describe("Its place in the account's chain; null for up to a minute"),
  })
  .meta({ id: "AuditEntry" });
export type AuditEntryDto = z.output<typeof AuditEntryDto>;
