import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { AssistanceReason, AssistanceSource, RecipientStatus } from "@/db/enums";
import { insertRows } from "@/db/insert-rows";
import * as tables from "@/db/schema";
import { notifyRecipients } from "@/lib/assistance/notify-recipients";
import { addRecipients, recordAssistance } from "@/lib/assistance/record-assistance";
import { candidateActor } from "@/lib/auth/link-visit";
import { addCoupons } from "@/lib/coupons/add-coupons";
import { allocateCoupons } from "@/lib/coupons/allocate-coupons";
import { createPool } from "@/lib/coupons/create-pool";
import { fullName } from "@/lib/format/names";
import { castIn, type Tenant, tenants } from "./accounts";
import { type PastEvent, recordPast, updateRows } from "./backdate";
import { dateIn, daysAfter, instantAgo, minuteInMs } from "./calendar";
import { assistanceLink, idOf } from "./links";
import type { Candidate } from "./people";
import { cellsOf, chance, filled, pick, several, weigh, whole } from "./random";

/**
 * Provider, reason, how many candidates, how many days ago, days from today until the last day to
 * answer, coupon pool with spare codes, notes. Without a recruiter's `dashboard`, nobody is notified.
 */
const programmes = cellsOf(`
Harbour Microcredit | FINANCIAL_SUPPORT_SERVICE | dashboard | 24 | 60 | -20 | Moving grant | 6 | A grant towards the costs of moving for a new position.
Safe Passage Legal | MIGRATION_SERVICE | dashboard | 30 | 25 | 5 | | | An hour with a migration lawyer, in person or by video.
Bright Futures College | EDUCATION_SERVICE | dashboard | 45 | 12 | 18 | Evening classes | 80 | A semester of evening classes in English and bookkeeping, free of charge.
Bright Futures College | JOB_OPPORTUNITY | dashboard | 20 | 8 | | | | Paid traineeships in accounting, beginning next quarter.
Welcome House | SETTLEMENT_SERVICE | api | 75 | 3 | | | | Help with a first flat, schools and the paperwork of arriving.
`);

const programmeOf = (cells: string[]) => {
  const [providerName = "", reason, source, size, daysAgo, answerIn, pool = "", spare] = cells;
  return {
    ...{ providerName, reason: reason as AssistanceReason, source: source as AssistanceSource },
    ...{ size: Number(size), daysAgo: Number(daysAgo), pool, spare: Number(spare) },
    ...{ answerIn: answerIn ? Number(answerIn) : null, additionalNotes: cells[8] ?? "" },
  };
};

type Programme = ReturnType<typeof programmeOf>;

const code = () => filled(`${pick(["WELCOME", "START", "MOVE"])}-??##??##`);

const fates = [
  [25, "notified"],
  [22, "seen"],
  [30, "accepted"],
  [12, "declined"],
] as const;
/** Past the last day nobody is left waiting. */
const finishedFates = [
  [40, "expired"],
  [45, "accepted"],
  [15, "declined"],
] as const;

/** Returns the outcome of a notified recipient, with its times in the past. */
function fateOf(status: RecipientStatus, notifiedAt: Date, today: Date) {
  const later = (at: Date, days: number) =>
    new Date(Math.min(at.getTime() + whole(10, days * 1440) * minuteInMs, today.getTime()));
  const isAnswer = status === "accepted" || status === "declined";
  const seenAt = status === "seen" || isAnswer ? later(notifiedAt, 2) : null;
  return { status, notifiedAt, seenAt, answeredAt: seenAt && isAnswer ? later(seenAt, 1) : null };
}

/** Stocks the coupons of a programme, where it has a pool. */
async function stock(tenant: Tenant, { pool, spare, reason, size }: Programme, today: Date) {
  if (!pool) return null;
  const [recruiter] = castIn(tenant).recruiters;
  const { id } = await createPool(recruiter, { name: pool, reason, lowStockAt: 20 });
  const expiresOn = dateIn(today, 120);
  const coupons = Array.from({ length: size + spare }, () => ({ code: code(), expiresOn }));
  await addCoupons(recruiter, id, { coupons });
  return id;
}

/** Records an offer to assist on its day, with coupons, and notifies its recipients. */
async function record(
  tx: Transaction,
  tenant: Tenant,
  programme: Programme,
  people: readonly Candidate[],
  today: Date,
) {
  const { integration, recruiters } = castIn(tenant);
  const { answerIn, providerName, reason, source, additionalNotes } = programme;
  const accountId = tenant.account.id;
  const isByKey = source === "api";
  const poolId = await stock(tenant, programme, today);
  const offer = await recordAssistance(tx, isByKey ? integration : recruiters[0], {
    ...{ providerName, reason, additionalNotes, source, poolId, templateId: null },
    notifies: !isByKey,
    answerBy: answerIn === null ? null : dateIn(today, Math.abs(answerIn)),
  });
  const given = people.map(({ id: candidateId }) => {
    return { candidateId, couponCode: isByKey && chance(0.3) ? code() : null };
  });
  const recipients = await addRecipients(tx, accountId, offer.id, given);
  const ids = recipients.map(({ id }) => id);
  if (poolId) await allocateCoupons(tx, accountId, poolId, ids);
  const createdAt = instantAgo(today, programme.daysAgo, tenant.staffHours);
  const linkOf = (id: number) =>
    id === ids[0] && source !== "api" && answerIn === null
      ? assistanceLink(tenant)
      : idOf(`recipient:${id}`);
  const links = ids.map((recipientId) => {
    const kind = "assistance" as const;
    return { id: linkOf(recipientId), accountId, kind, recipientId, createdAt };
  });
  if (!isByKey) await insertRows(tx, tables.links, links);
  const notified = new Set(isByKey ? [] : await notifyRecipients(tx, accountId, ids));
  const answerBy = answerIn === null ? null : dateIn(today, answerIn);
  await updateRows(tx, tables.assistanceOffers, [{ id: offer.id, createdAt, answerBy }]);
  await tx
    .update(tables.auditEntries)
    .set({ createdAt })
    .where(eq(tables.auditEntries.subjectId, offer.publicId));
  return { offer, recipients, notified, createdAt, linkOf };
}

/** Offers a programme, and lets its recipients look and answer. */
async function offer(
  tx: Transaction,
  tenant: Tenant,
  programme: Programme,
  everyone: readonly Candidate[],
  today: Date,
): Promise<void> {
  const people = several(everyone, programme.size);
  const made = await record(tx, tenant, programme, people, today);
  const { offer, recipients, notified, createdAt, linkOf } = made;
  const isOver = programme.answerIn !== null && programme.answerIn < 0;
  const unreached = isOver ? ("expired" as const) : ("recorded" as const);
  const nothing = { status: unreached, notifiedAt: null, seenAt: null, answeredAt: null };
  const past: PastEvent[] = [];
  const rows = recipients.map(({ id, candidateId }) => {
    const isLinked = linkOf(id) === assistanceLink(tenant);
    const status = isLinked ? "notified" : weigh<RecipientStatus>(isOver ? finishedFates : fates);
    const notifiedAt = new Date(createdAt.getTime() + minuteInMs);
    const fate = notified.has(id) ? fateOf(status, notifiedAt, today) : nothing;
    const { seenAt, answeredAt } = fate;
    const candidate = people.find((each) => each.id === candidateId)!;
    const actor = candidateActor({ linkId: linkOf(id) }, tenant.account.id, fullName(candidate));
    const { providerName } = programme;
    const data = { assistanceOfferId: offer.publicId, providerName, recipientId: id };
    const about = { actor, candidateId };
    if (seenAt) past.push({ ...about, type: "assistance.seen", at: seenAt, data });
    if (answeredAt) {
      const audited = { subjectType: "assistance_offer", subjectId: offer.publicId };
      const type = `assistance.${status}`;
      past.push({ ...about, type, at: answeredAt, data: { ...data, from: "seen" }, audited });
    }
    return { id, createdAt, ...fate };
  });
  await updateRows(tx, tables.assistanceRecipients, rows);
  await recordPast(tx, past);
}

/** Creates offers to assist in both accounts, with coupons, emails and responses. */
export async function loadAssistance(
  tx: Transaction,
  today: Date,
  peopleOf: (tenant: Tenant) => readonly Candidate[],
): Promise<void> {
  for (const tenant of tenants) {
    for (const cells of programmes) {
      await offer(tx, tenant, programmeOf(cells), peopleOf(tenant), today);
    }
  }
  const since = daysAfter(today, -90).toISOString();
  await tx.execute(sql`update coupon_pools set created_at = ${since}, updated_at = ${since}`);
  await tx.execute(sql`
    update coupons set created_at = ${since}, allocated_at = recipient.created_at
    from coupons own left join assistance_recipients recipient on recipient.id = own.recipient_id
    where own.id = coupons.id`);
  await tx.execute(sql`
    update audit_entries set created_at = ${since} where subject_type = 'coupon_pool'`);
  await tx.execute(sql`
    update outbox_messages set created_at = notified_at from assistance_recipients recipient
    where recipient.id = outbox_messages.recipient_id`);
}
