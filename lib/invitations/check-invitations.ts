import { and, asc, eq } from "drizzle-orm";
import type { Task } from "graphile-worker";
import { z } from "zod";
import { database } from "@/db/client";
import { assessmentInvitations } from "@/db/schema";
import { log } from "@/lib/log";
import { ask } from "./check-invitation";
import { findCallable } from "./find-invitation";
import { inLane, isLeftAlone, wakeNext } from "./find-partner-lane";
import { isDueForCheck } from "./select-waiting";

const Payload = z.object({ partnerId: z.number().int() });

const maxChecks = 100;
const maxMilliseconds = 60_000;

/**
 * Checks a partner's open invitations without recent reports one by one, for up to a minute, least
 * recently checked first. If the partner doesn't answer, the rest wait for the next run.
 */
export const checkOpenInvitations: Task = async (payload) => {
  const { partnerId } = Payload.parse(payload);
  const until = Date.now() + maxMilliseconds;
  const due = await database()
    .select({ id: assessmentInvitations.id })
    .from(assessmentInvitations)
    .where(and(eq(assessmentInvitations.partnerId, partnerId), isDueForCheck))
    .orderBy(asc(assessmentInvitations.checkedAt), asc(assessmentInvitations.id))
    .limit(maxChecks);
  for (const { id } of due) {
    if (Date.now() > until || !(await checkOpenInvitation(id))) return;
  }
};

/** Returns whether the partner can be asked about another invitation. */
async function checkOpenInvitation(id: number): Promise<boolean> {
  const condition = and(eq(assessmentInvitations.id, id), isDueForCheck);
  const callable = await findCallable(database(), condition);
  if (!callable) return true;
  const { partner } = callable;
  if (isLeftAlone(partner)) return false;
  const hadPlace = await inLane(partner, () => ask(callable)).catch((error: unknown) => {
    log.error("an invitation could not be checked", { invitation: id }, error);
    return true;
  });
  if (hadPlace) await wakeNext(partner);
  return hadPlace;
}
