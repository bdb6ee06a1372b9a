import { spawn } from "node:child_process";
import { Agent, get } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import { closeDatabase, database } from "@/db/client";
import { accounts, candidates, jobs, memberships, offers, templates } from "@/db/schema";
import { createApiKey, createSession, memberActor } from "@/lib/testing/factories";
import { createWebhook } from "@/lib/webhooks/create-webhook";
import { freePort } from "@/scripts/support/ports.mjs";
import { untilReady } from "@/scripts/support/readiness.mjs";
import {
  heapsAfterCollection,
  type Sample,
  sampleMemory,
  sampleTables,
  slope,
} from "./soak/samples";
import { openSinks } from "./soak/sinks";
import { Traffic } from "./soak/traffic";

const minutes = Number(process.argv[2] ?? 10);
const warmUp = Math.min(3, minutes / 3);
const streams = 100;
const width = 16;
const sampleSeconds = 2;
/** Growth of what is kept, in MB a minute, that would be a leak. */
const tolerance = 1;

/** Chooses the records of the account with the most offers, and opens ways into it. */
async function chooseAccount(webhookUrl: string) {
  const db = database();
  const [account] = await db
    .select({ id: accounts.id })
    .from(accounts)
    .orderBy(accounts.id)
    .limit(1);
  const accountId = account?.id ?? 0;
  const [owner] = await db
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.accountId, accountId), eq(memberships.role, "owner")))
    .limit(1);
  const userId = owner?.userId ?? 0;
  const actor = memberActor(accountId, userId, "owner");
  await createWebhook(actor, { url: webhookUrl, eventTypes: ["offer.sent"] });
  const { key } = await createApiKey({ accountId, ownerId: userId });
  const expiresAt = new Date(Date.now() + 86_400_000);
  const session = () => createSession({ accountId, userId, expiresAt });
  const ids = (rows: { id: number }[]) => rows.map(({ id }) => id);
  return {
    session,
    account: {
      ...{ key, cookie: (await session()).cookie },
      candidateIds: ids(
        await db
          .select({ id: candidates.id })
          .from(candidates)
          .where(and(eq(candidates.accountId, accountId), isNotNull(candidates.email)))
          .limit(2000),
      ),
      jobIds: ids(
        await db
          .select({ id: jobs.id })
          .from(jobs)
          .where(and(eq(jobs.accountId, accountId), eq(jobs.status, "open")))
          .limit(20),
      ),
      offerIds: ids(
        await db
          .select({ id: offers.id })
          .from(offers)
          .where(eq(offers.accountId, accountId))
          .orderBy(desc(offers.id))
          .limit(2000),
      ),
      templateId:
        (
          await db
            .select({ id: templates.id })
            .from(templates)
            .where(and(eq(templates.accountId, accountId), eq(templates.type, "offer")))
            .orderBy(templates.id)
            .limit(1)
        )[0]?.id ?? 0,
    },
  };
}

/** Starts the built server as it runs in production, but on a private network's sinks. */
async function startServer(smtpUrl: string) {
  const [port, metricsPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ["--trace-gc", "dist/server.js"], {
    env: {
      ...process.env,
      ...{ NODE_ENV: "production", HOST: "127.0.0.1", PORT: String(port), APP_URL: url },
      ...{ METRICS_PORT: String(metricsPort), SMTP_URL: smtpUrl, OUTBOUND_ALLOW: "127.0.0.1:*" },
      SHUTDOWN_GRACE: "0",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await untilReady(url, server);
  return { server, url, metricsUrl: `http://127.0.0.1:${metricsPort}/metrics` };
}

/** Opens live streams, ten to a session, as open dashboards do. */
async function openStreams(url: string, session: () => Promise<{ cookie: string }>) {
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
  for (let opened = 0; opened < streams; opened += 10) {
    const { cookie } = await session();
    for (let count = 0; count < 10; count += 1) {
      const headers = { Cookie: cookie, Accept: "text/event-stream" };
      get(`${url}/api/live`, { headers, agent }, (response) => response.resume());
    }
  }
}

type Point = readonly [minute: number, value: number];

/** Says how a figure grows after the warm-up. Returns false if it grows for certain. */
function judge(name: string, points: readonly Point[]): boolean {
  const settled = points.filter(([minute]) => minute >= warmUp);
  if (settled.length < 4) {
    console.log(`${name}: too few figures after minute ${warmUp.toFixed(1)}`);
    return true;
  }
  const { growth, margin } = slope(settled);
  const isGrowing = growth - margin > tolerance;
  const isLevel = growth + margin < 2 * tolerance;
  const verdict = isGrowing ? "growing" : isLevel ? "level" : "not certain";
  console.log(
    `${name} after minute ${warmUp.toFixed(1)}: ${growth.toFixed(2)} ± ${margin.toFixed(2)} MB a minute: ${verdict}`,
  );
  return !isGrowing;
}

function report(samples: readonly Sample[], heaps: readonly Point[]): boolean {
  console.log("minute   resident MB   heap MB after its last full collection");
  for (let minute = 0; minute <= minutes; minute += 1) {
    const sample = samples.findLast((each) => each.minute <= minute);
    const heap = heaps.findLast(([at]) => at <= minute)?.[1];
    console.log(
      `${String(minute).padStart(6)}${(sample?.resident ?? 0).toFixed(0).padStart(14)}${(heap?.toFixed(1) ?? "").padStart(10)}`,
    );
  }
  const resident = samples.map((each) => [each.minute, each.resident] as const);
  return [judge("heap", heaps), judge("resident", resident)].every(Boolean);
}

/** Prints what grew of each table, by call. */
async function reportTables(before: Awaited<ReturnType<typeof sampleTables>>): Promise<void> {
  console.log("table                              rows added        MB");
  for (const [table, { rows, bytes }] of await sampleTables()) {
    const added = rows - (before.get(table)?.rows ?? 0);
    console.log(
      `${table.padEnd(34)}${String(added).padStart(11)}${(bytes / 1e6).toFixed(1).padStart(10)}`,
    );
  }
}

/**
 * Runs the built server for ten minutes, or as many as the argument says, at half of what it can
 * do, with live streams, emails and webhooks, and says whether its memory stays level.
 */
async function soak(): Promise<void> {
  const sinks = await openSinks();
  const { account, session } = await chooseAccount(sinks.webhookUrl);
  const { server, url, metricsUrl } = await startServer(sinks.smtpUrl);
  await openStreams(url, session);
  const traffic = new Traffic(url, account);
  await traffic.measureCapacity(width, 10);
  const capacity = await traffic.measureCapacity(width, 20);
  const rate = capacity / 2;
  console.log(`capacity ${capacity.toFixed(0)} calls a second, run at half of it`);
  const tables = await sampleTables();
  const samples: Sample[] = [];
  const heaps: Point[] = [];
  const minute = () => (performance.now() - start) / 60_000;
  server.stdout.on("data", (printed: Buffer) => {
    for (const heap of heapsAfterCollection(String(printed))) heaps.push([minute(), heap]);
  });
  const start = performance.now();
  const before = traffic.calls;
  const ends = traffic.keepRate(rate, minutes * 60, 4 * width).then(() => true);
  for (let isOver = false; !isOver; ) {
    samples.push(await sampleMemory(metricsUrl, minute()));
    isOver = await Promise.race([ends, pause(sampleSeconds * 1000, false)]);
  }
  const seconds = (performance.now() - start) / 1000;
  const made = traffic.calls - before;
  console.log(`${made} calls in ${seconds.toFixed(0)} s (${(made / seconds).toFixed(0)} a second)`);
  console.log(`${sinks.counts.mails} emails, ${sinks.counts.webhooks} webhooks received`);
  for (const [what, count] of traffic.failures) console.log(`failed ${count} times: ${what}`);
  const isLevel = report(samples, heaps);
  await reportTables(tables);
  server.kill("SIGTERM");
  sinks.close();
  await closeDatabase();
  process.exit(isLevel ? 0 : 1);
}

await soak();
