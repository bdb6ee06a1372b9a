import { z } from "zod";
import type { ActorKind } from "@/db/enums";
import { PageQuery } from "@/lib/pagination";
import { commaList } from "@/lib/schemas";

/** The kinds of record that the log speaks of, with their names on the screen. */
export const subjectLabels: Record<string, string> = {
  offer: "Offer",
  job: "Job",
  candidate: "Candidate",
  template: "Template",
  assistance_offer: "Offer to assist",
  assistance_recipient: "Recipient",
  coupon_pool: "Coupon pool",
  coupon: "Coupon",
  bulk_run: "Bulk work",
  message: "Message",
  member: "Member",
  api_key: "API key",
  account: "Account",
};

export const AuditListQuery = PageQuery.extend({
  /** In the action and in the name of who did it. */
  search: z.string().trim().max(200).optional(),
  action: z.string().trim().max(100).optional(),
  actor: z.string().trim().max(200).optional(),
  subjectType: commaList(z.string().max(50)).optional(),
  subjectId: z.string().trim().max(100).optional(),
});
export type AuditListQuery = z.output<typeof AuditListQuery>;

export interface AuditEntryDto {
  id: number;
  action: string;
  actorKind: ActorKind;
  actorName: string;
  subjectType: string;
  subjectId: string;
  data: Record<string, unknown>;
  requestId: string | null;
  createdAt: string;
}
