import { expect, test } from "@playwright/test";
import { eq, sql } from "drizzle-orm";
import { sealedCopies } from "@/db/schema";
import {
  createAccount,
  createApiKey,
  createCandidate,
  createJob,
  createMember,
} from "@/lib/testing/factories";
import { OwnHost } from "./own-host";

const accepted = 12;

test("a worker that is killed while it seals leaves one copy of each accepted offer", async () => {
  test.setTimeout(180_000);
  const host = new OwnHost();
  try {
    await host.start();
    const { accountId, key, candidateId, jobId } = await host.withDatabase(async (db) => {
      const { id } = await createAccount({}, db);
      const { userId } = await createMember({ accountId: id, role: "owner" }, db);
      return {
        accountId: id,
        key: (await createApiKey({ accountId: id, ownerId: userId }, db)).key,
        candidateId: (await createCandidate({ accountId: id, email: null }, db)).id,
        jobId: (await createJob({ accountId: id }, db)).id,
      };
    });
    const send = (
      method: string,
      path: string,
      body?: string | Buffer,
      type = "application/json",
    ) =>
      fetch(host.address + path, {
        method,
        headers: { "X-API-Key": key, "Content-Type": type },
        body:
          body === undefined || typeof body === "string" ? (body ?? null) : new Uint8Array(body),
      });
    const call = async (method: string, path: string, body: unknown) => {
      const response = await send(method, path, JSON.stringify(body));
      expect(response.ok, `${method} ${path} answered ${response.status}`).toBe(true);
      return (await response.json()).data;
    };
    const counts = () =>
      host.withDatabase(async (db) => {
        const [jobs] = await db.execute<{ count: number }>(sql`
          select count(*)::int as count from graphile_worker.jobs
          where task_identifier = 'seal-offer'`);
        const copies = await db.$count(sealedCopies, eq(sealedCopies.accountId, accountId));
        return { copies, jobs: jobs?.count ?? 0 };
      });
    const terms = { candidateId, jobId, salary: 100, currency: "USD", payFrequency: "yearly" };
    const ids: number[] = [];
    for (let index = 0; index < accepted; index += 1) {
      const { id } = await call("POST", "/api/offers", terms);
      await call("PATCH", `/api/offers/${id}/status`, { status: "sent" });
      await call("PATCH", `/api/offers/${id}/status`, { status: "pending" });
      ids.push(id);
    }
    await Promise.all(
      ids.map((id) => call("PATCH", `/api/offers/${id}/status`, { status: "accepted" })),
    );
    await host.killApp();
    const { copies, jobs } = await counts();
    expect(copies + jobs, "nothing is lost").toBeGreaterThanOrEqual(accepted);
    await host.startApp();
    await expect
      .poll(counts, { timeout: 90_000, intervals: [250] })
      .toEqual({ copies: accepted, jobs: 0 });
    for (const id of ids) {
      const copy = Buffer.from(
        await (await send("GET", `/api/offers/${id}/sealed.pdf`)).arrayBuffer(),
      );
      const verdict = await send("POST", "/api/verify", copy, "application/pdf");
      expect(await verdict.json()).toMatchObject({ status: "sealed" });
    }
    expect(await counts()).toEqual({ copies: accepted, jobs: 0 });
  } finally {
    await host.end();
  }
});
