import { and, desc, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { events, jobs, offers } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import type { TimelineEvent } from "@/lib/events/schema";
import { eventColumns, pageOfEvents } from "@/lib/events/select-events";
import { olderThan } from "@/lib/keyset";
import type { Page } from "@/lib/pagination";
import { sameAccount } from "@/lib/same-account";
import { requireOffer } from "./list-versions";

/** Returns a page of an offer's events, newest first. Throws `not_found`. */
export async function listOfferEvents(
  actor: Actor,
  offerId: number,
  paging: { limit: number; cursor?: string | undefined },
): Promise<Page<TimelineEvent>> {
  requirePermission(actor, "offers.read");
  await requireOffer(actor, offerId);
  const rows = await database()
    .select({
      ...eventColumns,
      offerId: events.offerId,
      jobTitle: jobs.title,
    })
    .from(events)
    .innerJoin(offers, sameAccount(offers.id, events.offerId))
    .innerJoin(jobs, sameAccount(jobs.id, offers.jobId))
    .where(
      and(
        eq(events.accountId, actor.accountId),
        eq(events.offerId, offerId),
        olderThan(events.id, paging.cursor),
      ),
    )
    .orderBy(desc(events.id))
    .limit(paging.limit + 1);
  return pageOfEvents(rows, paging.limit);
}
