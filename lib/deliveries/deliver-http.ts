import type { Task } from "graphile-worker";
import { z } from "zod";
import { OutboundFailed, OutboundRefused } from "@/lib/outbound/errors";
import { outboundFetch } from "@/lib/outbound/outbound-fetch";
import { type Delivery, findDue } from "./find-due";
import { type Prepared, prepareRequest } from "./prepare-request";
import { type Outcome, recordCancelled, recordDelivered, recordFailed } from "./record-outcome";
import { answerProblem } from "./rules";

const Payload = z.object({ id: z.number().int() });

/**
 * Sends one callback or webhook and writes down what became of it. One that no longer waits is left
 * alone, and so is one of a session whose older ones still wait: they wake it. It leaves at least
 * once: a crash after the receiver took it and before its row says so sends it again, under the
 * same id.
 */
export const deliverHttp: Task = async (payload) => {
  const due = await findDue(Payload.parse(payload).id);
  if (due?.delivery.status !== "queued" || due.isBlocked) return;
  const prepared = prepareRequest(due, new Date());
  if (!prepared) return recordCancelled(due.delivery);
  const outcome = await send(due.delivery, prepared);
  if (outcome.problem === null) return recordDelivered(due.delivery, prepared.url, outcome);
  return recordFailed(due.delivery, prepared.url, { ...outcome, problem: outcome.problem });
};

async function send({ payload }: Delivery, { url, headers }: Prepared): Promise<Outcome> {
  const start = performance.now();
  const since = () => Math.round(performance.now() - start);
  try {
    const { status } = await outboundFetch(url, { method: "POST", headers, body: payload });
    return { status, problem: answerProblem(status), milliseconds: since() };
  } catch (error) {
    if (error instanceof OutboundFailed) {
      return { status: error.status, problem: error.message, milliseconds: since() };
    }
    if (!(error instanceof OutboundRefused)) throw error;
    return { status: null, problem: error.message, milliseconds: since() };
  }
}
