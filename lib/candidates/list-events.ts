import { and, desc, eq, like, lt } from "drizzle-orm";
import { database } from "@/db/client";
import { candidates, events, jobs, offers } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import type { TimelineEvent } from "@/lib/events/describe-event";
import { decodeCursor, Page } from "@/lib/pagination";

/**
 * What happened to a candidate, newest first, a page at a time. Offers' events are told only to
 * those who may see offers. Throws `not_found`.
 */
export async function listCandidateEvents(
  actor: Actor,
  candidateId: number,
  paging: { limit: number; cursor?: string | undefined },
): Promise<Page<TimelineEvent>> {
  requirePermission(actor, "candidates.read");
  const { accountId } = actor;
  const [candidate] = await database()
    .select({ id: candidates.id })
    .from(candidates)
    .where(and(eq(candidates.accountId, accountId), eq(candidates.id, candidateId)));
  if (!candidate) throw notFound("Candidate");
  const [before] = paging.cursor ? decodeCursor(paging.cursor, ["number"]) : [undefined];
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
    .leftJoin(offers, and(eq(offers.accountId, events.accountId), eq(offers.id, events.offerId)))
    .leftJoin(jobs, and(eq(jobs.accountId, offers.accountId), eq(jobs.id, offers.jobId)))
    .where(
      and(
        eq(events.accountId, accountId),
        eq(events.candidateId, candidateId),
        actor.permissions.has("offers.read") ? undefined : like(events.type, "candidate.%"),
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
