import { and, desc, eq, lt } from "drizzle-orm";
import { database } from "@/db/client";
import { events, jobs, offers } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import type { TimelineEvent } from "@/lib/events/schema";
import { decodeCursor, Page } from "@/lib/pagination";
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
  const before = paging.cursor ? decodeCursor(paging.cursor, ["number"])[0] : undefined;
  const rows = await database()
    .select({
      id: events.id,
      type: events.type,
      offerId: events.offerId,
      jobTitle: jobs.title,
      data: events.data,
      actorKind: events.actorKind,
      actorName: events.actorName,
      createdAt: events.createdAt,
    })
    .from(events)
    .innerJoin(offers, sameAccount(offers.id, events.offerId))
    .innerJoin(jobs, sameAccount(jobs.id, offers.jobId))
    .where(
      and(
        eq(events.accountId, actor.accountId),
        eq(events.offerId, offerId),
        before === undefined ? undefined : lt(events.id, before),
      ),
    )
    .orderBy(desc(events.id))
    .limit(paging.limit + 1);
  return Page.of(rows, paging.limit, (row) => [row.id]).map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
  }));
}
