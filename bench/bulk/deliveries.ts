import { Agent, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { createTransport } from "nodemailer";
import { inTransaction } from "@/db/client";
import { linkPlaceholder } from "@/lib/auth/placeholders";
import { enqueueWebhooks } from "@/lib/deliveries/enqueue-deliveries";
import { enqueueMessages } from "@/lib/outbox/enqueue-messages";
import { createWebhook } from "@/lib/webhooks/create-webhook";
import { workerGroups } from "@/lib/worker/tasks";
import { startWorker } from "@/lib/worker/worker";
import type { Bench } from "./bench";
import { measure, print } from "./step";

const html = `<p>Dear Zoë,</p>${"<p>We are delighted to offer you the position.</p>".repeat(20)}`;
const rowsAtOnce = 500;

type Sink = "mails" | "calls";

/** Waits until a sink has taken `count` more; returns how many it took within a minute. */
async function taken({ askSinks }: Bench, sink: Sink, before: number, count: number) {
  for (let waited = 0; waited < 60_000; waited += 50) {
    const found = (await askSinks())[sink] - before;
    if (found >= count) return found;
    await pause(50);
  }
  return (await askSinks())[sink] - before;
}

/** Measures mails by the worker, against the same mails sent one after the other by nodemailer. */
export async function measureMails(bench: Bench): Promise<void> {
  const { actor, askSinks, size, client } = bench;
  const count = Math.min(size, 6000);
  const smtp = `${process.env.SMTP_URL}?pool=true&maxConnections=3`;
  const transport = createTransport(smtp);
  const bare = await measure(async () => {
    const send = async () => {
      for (let sent = 0; sent < count / 3; sent += 1) {
        const to = "person@example.com";
        await transport.sendMail({
          from: "bench@example.com",
          to,
          subject: "Bench",
          html,
          text: html,
        });
      }
    };
    await Promise.all([send(), send(), send()]);
  });
  transport.close();
  print("bare mails", count, bare);
  await client`update outbox_messages set status = 'cancelled' where status = 'queued'`;
  await client`delete from graphile_worker._private_jobs`;
  await client`update offers set status = 'sent' where account_id = ${actor.accountId}`;
  const drafts = await client`
    select id from offers where account_id = ${actor.accountId} order by id limit ${count}`;
  await client`
    insert into links (id, account_id, kind, offer_id)
    select md5(id::text), account_id, 'offer', id from offers
    where account_id = ${actor.accountId} order by id limit ${count} on conflict do nothing`;
  await inTransaction(async (tx) => {
    for (let from = 0; from < count; from += rowsAtOnce) {
      const messages = drafts.slice(from, from + rowsAtOnce).map(({ id }, index) => ({
        ...{ kind: "offer_letter" as const, recipient: `person.${from + index}@example.com` },
        ...{ subject: "Offer", html: `${html}${linkPlaceholder}`, offerId: Number(id) },
      }));
      await enqueueMessages(tx, actor.accountId, messages);
    }
  });
  const { mails } = await askSinks();
  const sent = await measure(async () => {
    await startWorker(workerGroups);
    return taken(bench, "mails", mails, count);
  });
  print("mails by the worker", sent.value, sent);
}

/** Measures webhooks by the worker, to one receiver and to ten, against bare calls. */
export async function measureWebhooks(bench: Bench): Promise<void> {
  const { actor, askSinks, size, callUrl } = bench;
  const count = Math.min(size, 4000);
  const body = JSON.stringify({ type: "offer.sent", timestamp: new Date(), data: { offerId: 1 } });
  const agent = new Agent({ keepAlive: true });
  const call = () =>
    new Promise<void>((resolve, reject) => {
      const outgoing = request(callUrl, { method: "POST", agent }, (response) => {
        response.resume().on("end", resolve);
      });
      outgoing.on("error", reject).end(body);
    });
  const bare = await measure(async () => {
    const send = async () => {
      for (let sent = 0; sent < count / 2; sent += 1) await call();
    };
    await Promise.all([send(), send()]);
  });
  agent.destroy();
  print("bare calls", count, bare);
  await startWorker(workerGroups);
  for (const receivers of [1, 9]) {
    for (let added = 0; added < receivers; added += 1) {
      await createWebhook(actor, { url: `${callUrl}/${receivers}/${added}` });
    }
    const total = receivers === 1 ? 1 : 10;
    const events = Math.ceil(count / total);
    const { calls } = await askSinks();
    await inTransaction(async (tx) => {
      for (let from = 0; from < events; from += rowsAtOnce) {
        await enqueueWebhooks(
          tx,
          actor.accountId,
          Array.from({ length: Math.min(rowsAtOnce, events - from) }, (_, index) => ({
            ...{ type: "offer.sent", offerId: from + index, data: { from: "draft", version: 1 } },
          })),
        );
      }
    });
    const sent = await measure(() => taken(bench, "calls", calls, events * total));
    print(`webhooks by the worker, to ${total}`, sent.value, sent);
  }
}
