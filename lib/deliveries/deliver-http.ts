import { eq, sql } from "drizzle-orm";
import type { Task } from "graphile-worker";
import { z } from "zod";
import { database } from "@/db/client";
import { deliveries } from "@/db/schema";
import { statement } from "@/db/statement";
import { log } from "@/lib/log";
import { recordOutgoing } from "@/lib/metrics/recorder";
import { OutboundFailed, OutboundRefused } from "@/lib/outbound/errors";
import { outboundFetch } from "@/lib/outbound/outbound-fetch";
import { claimNext, type Delivery, type Due, findDue } from "./find-due";
import { lanesOf, putOff, putOffOthers, receiverOf, wakeNext } from "./find-receiver";
import { type Prepared, prepareRequest } from "./prepare-request";
import { type Outcome, recordCancelled, recordDelivered, recordFailed } from "./record-outcome";
import { answerProblem } from "./rules";
import { isInFlight } from "./select-waiting";

const Payload = z.object({ id: z.number().int(), isUrgent: z.boolean().default(false) });

/**
 * Sends one callback or webhook and records the outcome. Skips it if it is no longer queued, if its
 * receiver is already being called, or if older callbacks of its sitting are queued; those wake it.
 * Delivers at least once: after a crash between the response and the write, it is sent again under
 * the same ID.
 */
export const deliverHttp: Task = (payload) => deliverFirst(Payload.parse(payload));

/** Sends one webhook like `deliverHttp`, then the next ones that its receiver waits for. */
export const deliverWebhooks: Task = (payload) => deliverFirst(Payload.parse(payload), deliverMore);

async function deliverFirst(
  { id, isUrgent }: z.output<typeof Payload>,
  then: (due: Due) => Promise<boolean | null> = async () => true,
): Promise<void> {
  const due = await findDue(id);
  if (due?.delivery.status !== "queued" || due.isBlocked) return;
  const lanes = lanesOf[due.delivery.kind];
  const receiver = receiverOf(due);
  const pause = isUrgent ? 0 : lanes.pauseOf(receiver, Date.now());
  if (pause > 0) return putOff(due, pause);
  if (!lanes.enter(receiver)) return;
  let answered: boolean | null = null;
  try {
    if (await claim(id)) answered = await deliver(due);
    if (answered) answered = await then(due);
  } finally {
    lanes.leave(receiver, answered, Date.now());
  }
  const pauseNow = lanes.pauseOf(receiver, Date.now());
  if (pauseNow > 0) await putOffOthers(due, pauseNow);
  await wakeNext(due);
}

/** Milliseconds for which a job goes on with its receiver, so that others get its place soon. */
const turn = 1000;

/**
 * Sends due webhooks to a receiver that has just responded, one after the other, until it doesn't.
 * Returns whether it responded to the last one.
 */
async function deliverMore({ delivery }: Due): Promise<boolean | null> {
  const { accountId, endpointId } = delivery;
  const end = performance.now() + turn;
  let answered: boolean | null = true;
  while (answered && endpointId !== null && performance.now() < end) {
    const next = await claimNext({ accountId, endpointId });
    if (!next) break;
    answered = await deliver(next);
  }
  return answered;
}

const claimed = statement<{ id: number }, { id: number }>(
  (given) => sql`
    update ${deliveries} set claimed_at = now()
    where id = ${given.id} and status = 'queued' and next_attempt_at <= now() and not ${isInFlight}
    returning id`,
);

/** Claims a delivery for this attempt. Returns false unless it is queued, due and unclaimed. */
const claim = async (id: number) => (await claimed.first(database(), { id })) !== undefined;

/** Sends a delivery. Returns whether the receiver responded; null if it wasn't called. */
async function deliver(due: Due): Promise<boolean | null> {
  const { delivery } = due;
  try {
    const prepared = prepareRequest(due, new Date());
    if (!prepared) {
      recordOutgoing(delivery.kind, "cancelled");
      await recordCancelled(delivery);
      return null;
    }
    const { isSilence, ...outcome } = await send(delivery, prepared);
    const { problem } = outcome;
    recordOutgoing(delivery.kind, problem === null ? "sent" : "failed");
    if (problem === null) await recordDelivered(delivery, prepared.url, outcome);
    else await recordFailed(delivery, prepared.url, { ...outcome, problem });
    if (isSilence) return false;
    return outcome.status === null ? null : true;
  } catch (error) {
    await letGo(delivery.id);
    throw error;
  }
}

/** Releases an attempt that couldn't be recorded, so that the queue can repeat it. */
async function letGo(id: number): Promise<void> {
  await database()
    .update(deliveries)
    .set({ claimedAt: null })
    .where(eq(deliveries.id, id))
    .catch(() => {});
}

const unforeseen = "Something went wrong in Proffer. See the server log";

async function send(
  { id, payload }: Delivery,
  { url, headersOf, bodyOf }: Prepared,
): Promise<Outcome & { isSilence: boolean }> {
  const start = performance.now();
  const since = () => Math.round(performance.now() - start);
  try {
    const body = bodyOf ? await bodyOf() : payload;
    const request = { method: "POST", headers: headersOf(), body, keepsAlive: true };
    const { status } = await outboundFetch(url, request);
    return { status, problem: answerProblem(status), isSilence: false, milliseconds: since() };
  } catch (error) {
    const milliseconds = since();
    if (error instanceof OutboundFailed) {
      const { status, message: problem } = error;
      return { status, problem, isSilence: status === null, milliseconds };
    }
    if (error instanceof OutboundRefused) {
      return { status: null, problem: error.message, isSilence: false, milliseconds };
    }
    log.error("delivery failed", { delivery: id }, error);
    return { status: null, problem: unforeseen, isSilence: false, milliseconds };
  }
}
