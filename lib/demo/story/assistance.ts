import type { AssistanceReason, RecipientStatus } from "@/db/enums";
import { macOf } from "@/lib/auth/secrets";
import { dateIn, dayInMs, instantAgo, minuteInMs } from "./calendar";
import { chance, dice, pick, weigh, whole } from "./random";
import { acme, byIntegration, byMember, nordwind } from "./tenants";
import type { AssistanceRows, CandidateRow, Tenant } from "./types";

interface Programme {
  provider: string;
  reason: AssistanceReason;
  notes: string;
  pool: string | null;
  size: number;
  daysAgo: number;
  /** Days from today until the last day to take it up. */
  answerIn: number | null;
  by: "key" | "member";
}

const programmes: Programme[] = [
  {
    ...{ provider: "Bright Futures College", reason: "EDUCATION_SERVICE", pool: "Evening classes" },
    notes: "A semester of evening classes in English and bookkeeping, free of charge.",
    ...{ size: 120, daysAgo: 12, answerIn: 18, by: "member" },
  },
  {
    ...{ provider: "Safe Passage Legal", reason: "MIGRATION_SERVICE", pool: null },
    notes: "An hour with a migration lawyer, in person or by video.",
    ...{ size: 80, daysAgo: 25, answerIn: 5, by: "key" },
  },
  {
    ...{
      provider: "Harbour Microcredit",
      reason: "FINANCIAL_SUPPORT_SERVICE",
      pool: "Moving grant",
    },
    notes: "A grant towards the costs of moving for a new position.",
    ...{ size: 60, daysAgo: 60, answerIn: -20, by: "member" },
  },
  {
    ...{ provider: "Welcome House", reason: "SETTLEMENT_SERVICE", pool: null },
    notes: "Help with a first flat, schools and the paperwork of arriving.",
    ...{ size: 150, daysAgo: 3, answerIn: 40, by: "key" },
  },
  {
    ...{ provider: "Bright Futures College", reason: "JOB_OPPORTUNITY", pool: null },
    notes: "Paid traineeships in accounting, beginning next quarter.",
    ...{ size: 40, daysAgo: 8, answerIn: null, by: "member" },
  },
];

const linkIdOf = (recipientId: number) =>
  macOf("demo", `assistance-link:${recipientId}`).slice(0, 22);

/** Ids are fixed for each account, so that the link of its first recipient is known beforehand. */
const firstIdOf = (tenant: Tenant) => (tenant === acme ? 1 : 10_001);

/** The link of the account's first recipient, who has been told and has not looked yet. */
export const demoAssistanceLink = (tenant: Tenant): string => linkIdOf(firstIdOf(tenant));

type Life = readonly [weight: number, status: RecipientStatus];

const lives: readonly Life[] = [
  [25, "notified"],
  [22, "seen"],
  [30, "accepted"],
  [12, "declined"],
  [11, "recorded"],
];

/** Past the last day nobody is left waiting. */
const finishedLives: readonly Life[] = [
  [40, "expired"],
  [45, "accepted"],
  [15, "declined"],
];

function tellTenant(rows: AssistanceRows, tenant: Tenant, today: Date, people: CandidateRow[]) {
  const accountId = tenant.account.id;
  let nextId = firstIdOf(tenant);
  const pools = makePools(rows, tenant, today);
  for (const [index, programme] of programmes.entries()) {
    const maker = programme.by === "key" ? byIntegration(tenant) : byMember(tenant.members[1]!);
    const createdAt = instantAgo(today, programme.daysAgo, tenant.staffHours);
    const id = firstIdOf(tenant) + index;
    const pool = programme.pool ? pools.get(programme.pool) : undefined;
    rows.offers.push({
      ...{ id, accountId, publicId: macOf("demo", `assistance:${id}`).slice(0, 22) },
      ...{ providerName: programme.provider, reason: programme.reason },
      additionalNotes: programme.notes,
      source: programme.by === "key" ? "api" : "dashboard",
      ...{ notifies: true, templateId: null, poolId: pool?.id ?? null },
      answerBy: programme.answerIn === null ? null : dateIn(today, programme.answerIn),
      ...{ actorKind: maker.kind, actorName: maker.name, createdAt },
    });
    const chosen = dice.helpers.arrayElements(people, programme.size);
    for (const candidate of chosen) {
      const recipientId = nextId++;
      const isFirst = recipientId === firstIdOf(tenant);
      const late = programme.answerIn !== null && programme.answerIn < 0;
      const status = isFirst ? "notified" : weigh(late ? finishedLives : lives);
      const coupon = pool?.codes.pop();
      const moments = momentsOf(status, createdAt, today);
      const ids = { accountId, assistanceOfferId: id, candidateId: candidate.id };
      rows.recipients.push({
        ...{ id: recipientId, ...ids, status, createdAt, ...moments },
        couponCode: coupon?.code ?? (programme.by === "key" && chance(0.3) ? code() : null),
      });
      if (coupon) Object.assign(coupon, { recipientId, allocatedAt: createdAt });
      if (moments.notifiedAt) {
        const link = { id: linkIdOf(recipientId), accountId, kind: "assistance" as const };
        rows.links.push({ ...link, offerId: null, recipientId, createdAt, closedAt: null });
      }
    }
  }
}

const code = () =>
  `${pick(["WELCOME", "START", "MOVE"])}-${dice.string.alphanumeric(8).toUpperCase()}`;

/** When each step of a life was, all of them in the past. */
function momentsOf(status: RecipientStatus, createdAt: Date, today: Date) {
  const later = (at: Date, days: number) =>
    new Date(Math.min(at.getTime() + whole(10, days * 1440) * minuteInMs, today.getTime()));
  const notifiedAt = status === "recorded" ? null : new Date(createdAt.getTime() + minuteInMs);
  const wasSeen = status === "seen" || status === "accepted" || status === "declined";
  const seenAt = notifiedAt && wasSeen ? later(notifiedAt, 2) : null;
  const answered = status === "accepted" || status === "declined";
  return { notifiedAt, seenAt, answeredAt: seenAt && answered ? later(seenAt, 1) : null };
}

interface Stock {
  id: number;
  codes: AssistanceRows["coupons"];
}

function makePools(rows: AssistanceRows, tenant: Tenant, today: Date): Map<string, Stock> {
  const accountId = tenant.account.id;
  const createdAt = new Date(today.getTime() - 90 * dayInMs);
  const named = programmes.flatMap(({ pool, reason, size }) =>
    pool ? [{ pool, reason, size }] : [],
  );
  return new Map(
    named.map(({ pool, reason, size }, index) => {
      const id = firstIdOf(tenant) + index;
      const editable = { createdAt, updatedAt: createdAt, revision: 1 };
      rows.pools.push({ ...{ id, accountId, name: pool, reason, lowStockAt: 20 }, ...editable });
      const spare = index === 0 ? 80 : 6;
      const codes = Array.from({ length: size + spare }, () => ({
        ...{ accountId, poolId: id, code: code(), expiresOn: dateIn(today, 120) },
        ...{ recipientId: null, allocatedAt: null, createdAt },
      }));
      const unique = [...new Map(codes.map((each) => [each.code, each])).values()];
      rows.coupons.push(...unique);
      return [pool, { id, codes: [...unique] }];
    }),
  );
}

/** The offers to assist of both accounts, with their coupons and what came of each. */
export function tellAssistance(today: Date, candidates: readonly CandidateRow[]): AssistanceRows {
  const rows: AssistanceRows = { pools: [], coupons: [], offers: [], recipients: [], links: [] };
  for (const tenant of [acme, nordwind]) {
    const people = candidates.filter(
      ({ accountId, email }) => accountId === tenant.account.id && email,
    );
    tellTenant(rows, tenant, today, people);
  }
  return rows;
}
