import { and, desc, eq, like, or } from "drizzle-orm";
import { database } from "@/db/client";
import { candidates, eligibilities, events, jobs, offers, tests } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import type { Permission } from "@/lib/auth/permissions";
import { notFound } from "@/lib/errors";
import type { TimelineEvent } from "@/lib/events/schema";
import { eventColumns, pageOfEvents } from "@/lib/events/select-events";
import { olderThan } from "@/lib/keyset";
import type { Page } from "@/lib/pagination";
import { sameAccount } from "@/lib/same-account";

/** Permission required for the events of each noun, in addition to that for candidates. */
const permissionFor: Record<string, Permission | null> = {
  candidate: null,
  offer: "offers.read",
  assistance: "assistance.read",
  eligibility: "eligibility.read",
  assessment: "assessments.read",
  invitation: "assessments.read",
};

const readableBy = ({ permissions }: Actor): string[] =>
  Object.entries(permissionFor).flatMap(([noun, permission]) =>
    permission === null || permissions.has(permission) ? [noun] : [],
  );

/**
 * Returns a page of a candidate's events, newest first. Events of a noun, such as offers, are
 * included only for actors who may read it. Throws `not_found`.
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
  const rows = await database()
    .select({
      ...eventColumns,
      offerId: events.offerId,
      jobTitle: jobs.title,
      eligibilityId: events.eligibilityId,
      testName: tests.name,
    })
    .from(events)
    .leftJoin(offers, sameAccount(offers.id, events.offerId))
    .leftJoin(jobs, sameAccount(jobs.id, offers.jobId))
    .leftJoin(eligibilities, sameAccount(eligibilities.id, events.eligibilityId))
    .leftJoin(tests, sameAccount(tests.id, eligibilities.testId))
    .where(
      and(
        eq(events.accountId, accountId),
        eq(events.candidateId, candidateId),
        or(...readableBy(actor).map((noun) => like(events.type, `${noun}.%`))),
        olderThan(events.id, paging.cursor),
      ),
    )
    .orderBy(desc(events.id))
    .limit(paging.limit + 1);
  return pageOfEvents(rows, paging.limit);
}
