import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { BulkVerdict } from "@/db/enums";
import { assistanceRecipients } from "@/db/schema";
import { checkNotifiable } from "@/lib/assistance/check-notifiable";
import { notifyRecipients } from "@/lib/assistance/notify-recipients";
import { addRecipients } from "@/lib/assistance/record-assistance";
import type { Actor } from "@/lib/auth/actor";
import { candidateSource } from "@/lib/bulk/find-sources";
import type { BulkInput } from "@/lib/bulk/schema";
import { allocateCoupons } from "@/lib/coupons/allocate-coupons";
import { codeLimit } from "@/lib/coupons/rules";
import { fullName } from "@/lib/format/names";
import { AssistanceSettings } from "./assistance-settings";
import { countFreeCoupons } from "./count-free-coupons";
import { type FoundCandidate, findCandidates, keyOf } from "./find-candidates";
import { findExpiredCoupons } from "./find-expired-coupons";
import {
  defineBulkHandler,
  type ExaminedRow,
  type GivenRow,
  loneRow,
  uniqueRow,
  type ValidatedRow,
} from "./kind";
import { lockCandidates } from "./lock-candidates";
import {
  assistanceOfferOf,
  checkSettings,
  findLateRefusal,
  findOffered,
  providerOf,
} from "./offered-service";

const unreachable: BulkVerdict[] = ["no_address", "opted_out"];

const labelOf = (input: BulkInput, found: FoundCandidate | undefined): string =>
  found ? fullName(found) : (keyOf(input)?.value ?? "No name");

function refusalOf(input: BulkInput, found: readonly FoundCandidate[]) {
  const key = keyOf(input);
  const invalid = (reason: string) => ({ verdict: "invalid" as const, reason });
  if (!key) return invalid("No public ID, candidate ID or email address");
  if ((input.couponCode?.length ?? 0) > codeLimit) {
    return invalid(`The coupon code is longer than ${codeLimit} characters`);
  }
  if (found.length === 0) {
    return { verdict: "unknown" as const, reason: "No candidate matches" };
  }
  if (found.length === 1) return null;
  const reason = `${found.length} candidates have this email address. Use a public ID instead`;
  return { verdict: "unknown" as const, reason };
}

async function examine(
  tx: Transaction,
  actor: Actor,
  settings: AssistanceSettings,
  rows: readonly GivenRow[],
): Promise<ExaminedRow[]> {
  const late = await checkSettings(tx, actor, settings);
  const inputs = rows.map(({ input }) => input);
  const lookUp = await findCandidates(tx, actor.accountId, inputs);
  const ids = inputs.flatMap((input) => lookUp(input).map(({ id }) => id));
  const offered = await findOffered(tx, actor, settings, ids);
  const codes = inputs.flatMap(({ couponCode }) => couponCode || []);
  const expired = await findExpiredCoupons(tx, actor.accountId, codes);
  const emailProblems = await checkEmails(tx, actor, settings, inputs, lookUp);
  return rows.map(({ position, input }) => {
    const found = lookUp(input);
    const refusal = refusalOf(input, found);
    const [candidate] = found;
    if (refusal || !candidate) {
      const label = labelOf(input, undefined);
      return loneRow({
        ...{ position, label, candidateId: null, offerId: null },
        ...(refusal ?? { verdict: "unknown" as const, reason: null }),
      });
    }
    const { id: candidateId } = candidate;
    const validated = { position, label: labelOf(input, candidate), candidateId, offerId: null };
    const own = verdictOf(settings, candidate, {
      isOffered: offered.has(candidateId),
      problem: late ?? emailProblems.get(candidateId),
      doubt: expired.get(input.couponCode ?? ""),
    });
    return uniqueRow({ ...validated, ...own }, String(candidateId), "candidate");
  });
}

interface RowFacts {
  isOffered: boolean;
  /** Why the row can't be processed. */
  problem: string | undefined;
  /** What to check before it is. */
  doubt: string | undefined;
}

type Verdict = Pick<ValidatedRow, "verdict" | "reason">;

/**
 * Returns the verdict of a candidate. One who can't be emailed comes before a warning, so that such
 * a row is included only if a member includes both.
 */
function verdictOf(
  settings: AssistanceSettings,
  candidate: FoundCandidate,
  { isOffered, problem, doubt }: RowFacts,
): Verdict {
  if (isOffered) return { verdict: "already_offered", reason: "Already offered this service" };
  if (problem) return { verdict: "refused", reason: problem };
  const silent = settings.notifies ? silentVerdict(candidate) : null;
  if (silent && (!doubt || !settings.includeUnreachable)) {
    return { ...silent, reason: [silent.reason, doubt].filter(Boolean).join(". ") };
  }
  return { verdict: doubt ? "warned" : "ready", reason: doubt ?? null };
}

function silentVerdict({ optedOutAt, email }: FoundCandidate): Verdict | null {
  if (optedOutAt) return { verdict: "opted_out", reason: "Opted out of offers to assist" };
  return email ? null : { verdict: "no_address", reason: "No email address" };
}

/** Returns why some candidates can't be emailed, by candidate. */
async function checkEmails(
  tx: Transaction,
  { accountId }: Actor,
  settings: AssistanceSettings,
  inputs: readonly BulkInput[],
  lookUp: (input: BulkInput) => readonly FoundCandidate[],
): Promise<Map<number, string>> {
  if (!settings.notifies) return new Map();
  const fromPool = settings.poolId === null ? null : "a code of the pool";
  const addressed = inputs.flatMap((input) => {
    const [candidate] = lookUp(input);
    if (!candidate?.email || candidate.optedOutAt) return [];
    return [{ candidateId: candidate.id, couponCode: input.couponCode || fromPool }];
  });
  const providerName = await providerOf(tx, accountId);
  return checkNotifiable(tx, accountId, { ...settings, providerName }, addressed);
}

async function recipientsOf(tx: Transaction, accountId: number, assistanceOfferId: number) {
  const rows = await tx
    .select({ candidateId: assistanceRecipients.candidateId })
    .from(assistanceRecipients)
    .where(
      and(
        eq(assistanceRecipients.accountId, accountId),
        eq(assistanceRecipients.assistanceOfferId, assistanceOfferId),
      ),
    );
  return new Set(rows.map(({ candidateId }) => candidateId));
}

/**
 * Offers a service to candidates: records it, assigns coupons from a pool, and emails candidates.
 */
export const offerAssistance = defineBulkHandler<AssistanceSettings>({
  kind: "offer_assistance",
  settings: AssistanceSettings,
  source: candidateSource,
  included: ({ notifies, includeUnreachable, includeWarned }) => [
    "ready",
    ...(notifies && includeUnreachable ? unreachable : []),
    ...(includeWarned ? (["warned"] as const) : []),
  ],
  examine,
  async run(tx, actor, { settings, result }, rows) {
    const { accountId } = actor;
    const { poolId } = settings;
    const late = await findLateRefusal(tx, actor, settings);
    if (late) {
      return {
        outcomes: rows.map(({ position }) => ({ position, outcome: "failed", error: late })),
      };
    }
    const offer = await assistanceOfferOf(tx, actor, settings, result);
    const known = await lockCandidates(tx, accountId, rows);
    const present = await recipientsOf(tx, accountId, offer.id);
    let couponsLeft = poolId === null ? 0 : await countFreeCoupons(tx, accountId, poolId);
    const adding: { position: number; candidateId: number; couponCode: string | null }[] = [];
    const outcomes = rows.map(({ position, candidateId, input }) => {
      if (candidateId === null || !known.has(candidateId)) {
        return { position, outcome: "failed" as const, error: "Candidate not found" };
      }
      if (present.has(candidateId)) {
        return { position, outcome: "skipped" as const, error: "Already a recipient" };
      }
      const couponCode = input.couponCode || null;
      if (poolId !== null && !couponCode) {
        if (couponsLeft === 0) {
          return { position, outcome: "failed" as const, error: "No coupons are left in the pool" };
        }
        couponsLeft -= 1;
      }
      adding.push({ position, candidateId, couponCode });
      return { position, outcome: "done" as const };
    });
    const recipients = await addRecipients(tx, accountId, offer.id, adding);
    if (poolId !== null) {
      const withCoupon = new Set(adding.flatMap((row) => (row.couponCode ? row.candidateId : [])));
      const withoutCoupon = recipients.filter(({ candidateId }) => !withCoupon.has(candidateId));
      await allocateCoupons(
        tx,
        accountId,
        poolId,
        withoutCoupon.map(({ id }) => id),
      );
    }
    if (settings.notifies) {
      await notifyRecipients(
        tx,
        accountId,
        recipients.map(({ id }) => id),
      );
    }
    return { outcomes, result: { assistanceOfferId: offer.id, publicId: offer.publicId } };
  },
});
