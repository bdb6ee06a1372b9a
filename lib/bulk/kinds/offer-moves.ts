import { z } from "zod";
import type { Transaction } from "@/db/client";
import type { Actor } from "@/lib/auth/actor";
import { offerSource } from "@/lib/bulk/find-sources";
import type { BulkInput } from "@/lib/bulk/schema";
import { fullName } from "@/lib/format/names";
import { applyTransitions, type TransitionResult } from "@/lib/offers/apply-transitions";
import { checkTransition } from "@/lib/offers/lifecycle";
import { lockOffers } from "@/lib/offers/lock-offers";
import { defineBulkHandler, type ExaminedRow, type GivenRow, loneRow } from "./kind";
import {
  type FoundOffer,
  findOffers,
  findProblems,
  samePair,
  sendVerdict,
  type Verdict,
} from "./offer-facts";

const Settings = z.object({
  includeUnreachable: z.boolean().default(false),
  /** True once a member has confirmed what the warnings say. */
  includeWarned: z.boolean().default(false),
});
type Settings = z.output<typeof Settings>;

type Target = "sent" | "withdrawn";

const idOf = ({ id }: BulkInput): number | null => (id && /^\d{1,9}$/.test(id) ? Number(id) : null);

function verdictOf(offer: FoundOffer, to: Target): Verdict {
  const rule = checkTransition(offer, to);
  if (rule.kind === "same") return { verdict: "refused", reason: `Already ${to}` };
  if (rule.kind === "refused") return { verdict: "refused", reason: rule.reason };
  return { verdict: "ready", reason: null };
}

async function examine(
  tx: Transaction,
  actor: Actor,
  to: Target,
  settings: Settings,
  rows: readonly GivenRow[],
): Promise<ExaminedRow[]> {
  const ids = rows.flatMap(({ input }) => idOf(input) ?? []);
  const found = await findOffers(tx, actor.accountId, ids);
  const problemsOf =
    to === "sent" ? await findProblems(tx, actor.accountId, [...found.values()]) : null;
  return rows.map(({ position, input }) => {
    const id = idOf(input);
    const offer = id === null ? undefined : found.get(id);
    if (!offer) {
      const label = `Offer ${input.id ?? ""}`.trim();
      const unknown = { verdict: "unknown" as const, reason: "Offer not found" };
      return loneRow({ position, label, candidateId: null, offerId: null, ...unknown });
    }
    const { candidateId, jobTitle } = offer;
    const validated = {
      position,
      label: `${fullName(offer)}, ${jobTitle}`,
      candidateId,
      offerId: offer.id,
    };
    const key = String(offer.id);
    const allowed = verdictOf(offer, to);
    const own = problemsOf === null || allowed.verdict !== "ready" ? null : problemsOf(offer);
    const pair = `pair ${candidateId} ${offer.jobId}`;
    return {
      position,
      keys: own ? [key, pair] : [key],
      validate(earlier) {
        const first = earlier(key);
        if (first) {
          return { ...validated, verdict: "duplicate", reason: `Same offer as row ${first}` };
        }
        if (!own) return { ...validated, ...allowed };
        const twin = earlier(pair);
        const problems = [...own, ...(twin ? [samePair(twin)] : [])];
        return { ...validated, ...sendVerdict(offer, problems, settings) };
      },
    };
  });
}

function outcomeOf(result: TransitionResult | undefined, to: Target) {
  if (!result) return { outcome: "failed" as const, error: "Offer not found" };
  if (result.error) return { outcome: "failed" as const, error: result.error.message };
  if (!result.moved) return { outcome: "skipped" as const, error: `Already ${to}` };
  return { outcome: "done" as const };
}

/** Sends or withdraws offers with the same rules, events and letters as a single one. */
const offerMoves = (kind: "send_offers" | "withdraw_offers", to: Target) =>
  defineBulkHandler<Settings>({
    kind,
    settings: Settings,
    source: offerSource,
    included: ({ includeUnreachable, includeWarned }) => [
      "ready",
      ...(includeUnreachable ? (["no_address"] as const) : []),
      ...(includeWarned ? (["warned"] as const) : []),
    ],
    examine: (tx, actor, settings, rows) => examine(tx, actor, to, settings, rows),
    async run(tx, actor, _run, rows) {
      const ids = rows.flatMap(({ offerId }) => offerId ?? []);
      const locked = await lockOffers(tx, actor.accountId, ids);
      const results = await applyTransitions(tx, actor, locked, to, { refusesLate: true });
      const byId = new Map(results.map((result) => [result.id, result]));
      return {
        outcomes: rows.map(({ position, offerId }) => ({
          position,
          ...outcomeOf(byId.get(offerId ?? 0), to),
        })),
      };
    },
  });

export const sendOffers = offerMoves("send_offers", "sent");
export const withdrawOffers = offerMoves("withdraw_offers", "withdrawn");
