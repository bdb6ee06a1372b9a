import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";
import { getRequestListener } from "@hono/node-server";
import { eq } from "drizzle-orm";
import postgres from "postgres";
import { handleApi } from "@/app/api/routes";
import { closeDatabase, database } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import { assistanceOffers, candidates } from "@/db/schema";
import { randomToken } from "@/lib/auth/secrets";
import { env } from "@/lib/env";
import { createAccount, createApiKey, createMember } from "@/lib/testing/factories";

const people = 10_000;
const rounds = 15;

/**
 * Measures one request with 10,000 candidates over HTTP against a bare COPY of the same rows into
 * the same table with its indices and foreign keys. Alternates the two in one run; prints the
 * medians and the ratio of their rates.
 */
async function measure(): Promise<void> {
  const { id: accountId } = await createAccount();
  const { userId: ownerId } = await createMember({ accountId, role: "owner" });
  const { key } = await createApiKey({ accountId, ownerId });
  const known = await addPeople(accountId);
  const server = createServer(
    getRequestListener((request) => handleApi(request) ?? new Response(null, { status: 404 }), {
      overrideGlobalObjects: false,
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/v1/candidates/offer-to-assist`;
  const body = JSON.stringify({
    candidates: known.map(({ publicId }, index) => ({ publicId, couponCode: `CODE-${index}` })),
    reason: "EDUCATION_SERVICE",
  });
  const client = postgres(env.DATABASE_URL, { max: 1 });
  const times = { copy: [] as number[], request: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.copy.push(await timed(() => copyRows(client, accountId, known)));
    times.request.push(await timed(() => request(address, key, body)));
  }
  const copy = median(times.copy);
  const whole = median(times.request);
  console.log(`${people} recipients, median of ${rounds} rounds`);
  console.log(`bare COPY      ${copy.toFixed(1)} ms`);
  console.log(`whole request  ${whole.toFixed(1)} ms`);
  console.log(`ratio of rates ${(copy / whole).toFixed(2)}`);
  server.close();
  await client`delete from assistance_offers where account_id = ${accountId}`;
  await client`delete from accounts where id = ${accountId}`;
  await client.end();
  await closeDatabase();
}

async function addPeople(accountId: number) {
  const rows = Array.from({ length: people }, (_, index) => ({
    ...{ accountId, publicId: randomToken(16) },
    ...{ firstName: "Person", lastName: String(index) },
  }));
  await database().transaction((tx) => insertRows(tx, candidates, rows));
  await database().execute("analyze candidates");
  return database()
    .select({ id: candidates.id, publicId: candidates.publicId })
    .from(candidates)
    .where(eq(candidates.accountId, accountId));
}

async function copyRows(client: postgres.Sql, accountId: number, known: { id: number }[]) {
  const [offer] = await database()
    .insert(assistanceOffers)
    .values({
      ...{ accountId, publicId: randomToken(16), providerName: "Bench", source: "api" },
      ...{ actorKind: "system", actorName: "Bench" },
    })
    .returning({ id: assistanceOffers.id });
  const lines = known.map(({ id }, index) => `${accountId}\t${offer?.id}\t${id}\tCODE-${index}\n`);
  const started = performance.now();
  const target = await client`
    copy assistance_recipients
      (account_id, assistance_offer_id, candidate_id, coupon_code) from stdin`.writable();
  await pipeline([lines.join("")], target);
  return started;
}

async function request(address: string, key: string, body: string) {
  const started = performance.now();
  const headers = { "X-API-Key": key, "Content-Type": "application/json" };
  const response = await fetch(address, { method: "POST", headers, body });
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
  await response.text();
  return started;
}

/** Returns the milliseconds since the instant that `work` reports as its start. */
async function timed(work: () => Promise<number>): Promise<number> {
  const started = await work();
  return performance.now() - started;
}

const median = (values: number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

await measure();
