import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { sql } from "drizzle-orm";
import { insertRows } from "@/db/insert-rows";
import { candidates } from "@/db/schema";
import { randomToken } from "@/lib/auth/secrets";
import { createAccount, createApiKey, createMember } from "@/lib/testing/factories";
import { settings } from "@/scripts/test/depth.mjs";
import { OwnHost } from "./own-host";

const people = 10_000;
const kills = Number(settings.KILLS);
const path = "/v1/candidates/offer-to-assist";

/** Creates an account with candidates in the host's database. Returns a key and a request body. */
const prepare = (host: OwnHost): Promise<{ key: string; body: string }> =>
  host.withDatabase(async (db) => {
    const { id: accountId } = await createAccount({}, db);
    const { userId: ownerId } = await createMember({ accountId, role: "owner" }, db);
    const { key } = await createApiKey({ accountId, ownerId }, db);
    const rows = Array.from({ length: people }, (_, index) => ({
      ...{ accountId, publicId: randomToken(16), firstName: "Person", lastName: String(index) },
    }));
    await db.transaction((tx) => insertRows(tx, candidates, rows));
    const offered = rows.map(({ publicId }) => ({ publicId, couponCode: `C-${publicId}` }));
    return { key, body: JSON.stringify({ candidates: offered, reason: "OTHER" }) };
  });

/** Sends the request. Returns the offer's ID if it was acknowledged. */
async function send(address: string, key: string, body: string): Promise<string | null> {
  try {
    const response = await fetch(address + path, {
      method: "POST",
      headers: { "X-API-Key": key, "Content-Type": "application/json" },
      body,
    });
    const answer = (await response.json()) as { offerId?: string };
    return response.status === 201 ? (answer.offerId ?? null) : null;
  } catch {
    return null;
  }
}

async function recipientsByOffer(host: OwnHost): Promise<Map<string, number>> {
  const rows = await host.withDatabase((db) =>
    db.execute<{ public_id: string; count: number }>(sql`
      select public_id, (
        select count(*)::int from assistance_recipients
        where assistance_recipients.assistance_offer_id = assistance_offers.id
      ) as count
      from assistance_offers`),
  );
  return new Map(rows.map((row) => [row.public_id, row.count]));
}

test("an offer to 10,000 is complete or doesn't exist after a kill at any moment", async () => {
  test.setTimeout(300_000);
  const host = new OwnHost();
  const acknowledged: string[] = [];
  try {
    await host.start();
    const { key, body } = await prepare(host);
    const began = performance.now();
    expect(await send(host.address, key, body)).not.toBeNull();
    const usual = performance.now() - began;
    for (let round = 0; round < kills; round += 1) {
      const answer = send(host.address, key, body);
      await pause(Math.random() * usual * 1.2);
      if (round < kills / 2) await host.killApp();
      else host.killPostgres();
      const offerId = await answer;
      if (offerId) acknowledged.push(offerId);
      if (round < kills / 2) await host.startApp();
      else {
        await host.startPostgres();
        await host.recovered();
      }
      const offers = await recipientsByOffer(host);
      for (const [id, count] of offers) expect(count, `offer ${id}, round ${round}`).toBe(people);
      for (const id of acknowledged) expect(offers.has(id), `acknowledged ${id}`).toBe(true);
    }
    expect(await send(host.address, key, body), "it works after a restart").not.toBeNull();
  } finally {
    await host.end();
  }
});
