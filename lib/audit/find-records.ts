import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { database } from "@/db/client";
import { catalogueKinds } from "@/db/enums";
import * as tables from "@/db/schema";
import { sameAccount } from "@/lib/same-account";
import type { AuditEntryDto } from "./schema";

type Subject = Pick<AuditEntryDto, "subjectType" | "subjectId">;
type Found = { type: string; id: string; recordType: string; recordId: string };
type WithId = PgTable & { id: PgColumn; accountId: PgColumn };

/** Records that have their own page, or a row in a list, under their ID. */
const byId: Record<string, WithId> = {
  offer: tables.offers,
  job: tables.jobs,
  candidate: tables.candidates,
  template: tables.templates,
  eligibility: tables.eligibilities,
  test: tables.tests,
  assessment: tables.assessments,
  sitting: tables.sittings,
  assessment_invitation: tables.assessmentInvitations,
  coupon_pool: tables.couponPools,
  bulk_run: tables.bulkRuns,
  message: tables.outboxMessages,
  partner: tables.partners,
  webhook_endpoint: tables.webhookEndpoints,
  api_key: tables.apiKeys,
  oauth_client: tables.oauthClients,
  basic_credential: tables.basicCredentials,
};

const row = (type: string, id: SQL | PgColumn, recordType = type, recordId = id) =>
  sql`select ${type}::text as "type", ${id}::text as "id",
    ${recordType}::text as "recordType", ${recordId}::text as "recordId"`;

/** Returns the select of the records of one type that still exist. */
function selectRecords(accountId: number, type: string, given: readonly string[]): SQL | null {
  const { assistanceOffers, assistanceRecipients, coupons, memberships } = tables;
  if (type === "assistance_offer") {
    const { publicId } = assistanceOffers;
    return sql`${row(type, publicId)} from ${assistanceOffers}
      where ${and(eq(assistanceOffers.accountId, accountId), inArray(publicId, [...given]))}`;
  }
  const ids = given.filter((id) => /^\d{1,9}$/.test(id)).map(Number);
  if (ids.length === 0) return null;
  const of = (table: { accountId: PgColumn }, id: PgColumn) =>
    and(eq(table.accountId, accountId), inArray(id, ids));
  if (type === "assistance_recipient") {
    const { id, assistanceOfferId } = assistanceRecipients;
    return sql`${row(type, id, "assistance_offer", assistanceOffers.publicId)}
      from ${assistanceRecipients} join ${assistanceOffers}
        on ${sameAccount(assistanceOffers.id, assistanceOfferId)}
      where ${of(assistanceRecipients, id)}`;
  }
  if (type === "coupon") {
    return sql`${row(type, coupons.id, "coupon_pool", coupons.poolId)} from ${coupons}
      where ${of(coupons, coupons.id)}`;
  }
  if (type === "member") {
    const { userId } = memberships;
    return sql`${row(type, userId)} from ${memberships} where ${of(memberships, userId)}`;
  }
  const table = byId[type];
  return table ? sql`${row(type, table.id)} from ${table} where ${of(table, table.id)}` : null;
}

/** The account itself, and the codes of a kind. */
const isAlwaysThere = ({ subjectType, subjectId }: Subject): boolean =>
  subjectType === "account" ||
  (subjectType === "catalogue_code" && catalogueKinds.some((kind) => kind === subjectId));

/**
 * Returns the records that show the subjects: itself, or what contains it; null for one that no
 * longer exists. Reads all of them in one statement.
 */
export async function findRecords(
  accountId: number,
  subjects: readonly Subject[],
): Promise<(subject: Subject) => AuditEntryDto["record"]> {
  const types = [...new Set(subjects.map(({ subjectType }) => subjectType))];
  const selects = types.flatMap((type) => {
    const ids = subjects.filter((one) => one.subjectType === type).map((one) => one.subjectId);
    return selectRecords(accountId, type, [...new Set(ids)]) ?? [];
  });
  const found =
    selects.length === 0
      ? []
      : await database().execute<Found>(sql.join(selects, sql` union all `));
  const records = new Map(
    found.map(({ type, id, recordType, recordId }) => [
      `${type} ${id}`,
      { type: recordType, id: recordId },
    ]),
  );
  return (subject) =>
    isAlwaysThere(subject)
      ? { type: subject.subjectType, id: subject.subjectId }
      : (records.get(`${subject.subjectType} ${subject.subjectId}`) ?? null);
}
