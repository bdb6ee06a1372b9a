import type { partners } from "@/db/schema";
import { callbackUrl } from "./compose-callback-url";
import type { PartnerDto } from "./schema";

export type PartnerRow = typeof partners.$inferSelect;

/** Serializes without secrets: the password, and the hash of the callback's. */
export function toPartner(row: PartnerRow, invitations: number): PartnerDto {
  return {
    id: row.id,
    name: row.name,
    baseUrl: row.baseUrl,
    partnerUuid: row.partnerUuid,
    partnerAccountId: row.partnerAccountId,
    username: row.username,
    callbackUrl: callbackUrl(),
    callbackUser: row.callbackUser,
    retiredAt: row.retiredAt?.toISOString() ?? null,
    testedAt: row.testedAt?.toISOString() ?? null,
    testProblem: row.testProblem,
    invitations,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    revision: row.revision,
  };
}
