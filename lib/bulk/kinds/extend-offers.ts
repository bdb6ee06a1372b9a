import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { accounts } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { offerSource } from "@/lib/bulk/find-sources";
import type { BulkInput } from "@/lib/bulk/schema";
import { badRequest } from "@/lib/errors";
import { todayIn } from "@/lib/format/calendar";
import { formatDate } from "@/lib/format/dates";
import { fullName } from "@/lib/format/names";
import { dayProblem } from "@/lib/format/parse-day";
import { deadlineProblem } from "@/lib/format/plausible-days";
import { extendOffers as extendSeveral } from "@/lib/offers/extend-offers";
import { updateRefusal } from "@/lib/offers/lifecycle";
import { lateDeadline } from "@/lib/offers/rules";
import { calendarDate } from "@/lib/schemas";
import {
  defineBulkHandler,
  type ExaminedRow,
  type GivenRow,
  loneRow,
  type RowOutcome,
  uniqueRow,
} from "./kind";
import { type FoundOffer, findOffers, type Verdict } from "./offer-facts";

const Settings = z.object({
  expiryDate: calendarDate(),
  /** True to email the candidates of open offers. */
  notify: z.boolean().default(false),
  /** True once a member has confirmed what the warnings say. */
  includeWarned: z.boolean().default(false),
});
type Settings = z.output<typeof Settings>;

const idOf = ({ id }: BulkInput): number | null => (id && /^\d{1,9}$/.test(id) ? Number(id) : null);

interface Clock {
  today: string;
  locale: string;
}

async function findClock(tx: Transaction, { accountId }: Actor): Promise<Clock> {
  const [account] = await tx
    .select({ timeZone: accounts.timeZone, locale: accounts.locale })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  const { timeZone, locale } = account ?? { timeZone: "UTC", locale: "en-US" };
  return { today: todayIn(timeZone, new Date()), locale };
}

function verdictOf(offer: FoundOffer, settings: Settings, { today, locale }: Clock): Verdict {
  const { expiryDate, notify } = settings;
  const refusal = updateRefusal(offer.status);
  if (refusal) return { verdict: "refused", reason: refusal };
  const after = formatDate(expiryDate, locale);
  if (offer.expiryDate === expiryDate) {
    return { verdict: "refused", reason: `The deadline is ${after} already` };
  }
  const before = offer.expiryDate ? formatDate(offer.expiryDate, locale) : "No deadline";
  const isOpen = offer.status === "sent" || offer.status === "pending";
  const doubts = [
    offer.expiryDate && offer.expiryDate > expiryDate ? "The new deadline is earlier" : null,
    deadlineProblem(expiryDate, today),
    notify && isOpen && !offer.email ? "No email address, so the candidate isn't notified" : null,
  ].flatMap((doubt) => doubt ?? []);
  const reason = [`${before} → ${after}`, ...doubts].join(". ");
  return { verdict: doubts.length > 0 ? "warned" : "ready", reason };
}

async function examine(
  tx: Transaction,
  actor: Actor,
  settings: Settings,
  rows: readonly GivenRow[],
): Promise<ExaminedRow[]> {
  if (settings.notify) requirePermission(actor, "offers.transition");
  const clock = await findClock(tx, actor);
  const { expiryDate } = settings;
  const outside = dayProblem(expiryDate);
  if (outside) throw badRequest(outside);
  if (expiryDate < clock.today) throw badRequest(lateDeadline(expiryDate, clock.locale));
  const ids = rows.flatMap(({ input }) => idOf(input) ?? []);
  const found = await findOffers(tx, actor.accountId, ids);
  return rows.map(({ position, input }) => {
    const offer = found.get(idOf(input) ?? 0);
    if (!offer) {
      const label = `Offer ${input.id ?? ""}`.trim();
      const unknown = { verdict: "unknown" as const, reason: "Offer not found" };
      return loneRow({ position, label, candidateId: null, offerId: null, ...unknown });
    }
    const { id: offerId, candidateId, jobTitle } = offer;
    const label = `${fullName(offer)}, ${jobTitle}`;
    const own = verdictOf(offer, settings, clock);
    return uniqueRow({ position, label, candidateId, offerId, ...own }, String(offerId), "offer");
  });
}

/** Moves the deadlines of offers with the same rules, versions and emails as a single one. */
export const extendOffers = defineBulkHandler<Settings>({
  kind: "extend_offers",
  settings: Settings,
  source: offerSource,
  maxRows: 5000,
  rowsAtOnce: 25,
  included: ({ includeWarned }) => ["ready", ...(includeWarned ? (["warned"] as const) : [])],
  examine,
  async run(tx, actor, { settings }, rows) {
    const ids = rows.flatMap(({ offerId }) => offerId ?? []);
    const results = await extendSeveral(tx, actor, ids, settings);
    const byId = new Map(results.map((result) => [result.id, result]));
    const outcomes = rows.map(({ position, offerId }): RowOutcome => {
      const result = byId.get(offerId ?? 0);
      if (result && !result.error) return { position, outcome: "done" };
      return { position, outcome: "failed", error: result?.error ?? "Offer not found" };
    });
    return { outcomes };
  },
});
