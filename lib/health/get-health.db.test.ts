import { sql } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";

const { closeDatabase, database } = await import("@/db/client");
const { outboxMessages, processes } = await import("@/db/schema");
const { handleApi } = await import("@/app/api/routes");
const factories = await import("@/lib/testing/factories");
const { startBeating, stopBeating } = await import("@/lib/worker/beat");

afterAll(closeDatabase);

async function memberOf(role: "owner" | "recruiter") {
  const { id: accountId, code } = await factories.createAccount();
  const { userId } = await factories.createMember({ accountId, role });
  const { cookie } = await factories.createSession({ accountId, userId });
  return { accountId, code, cookie };
}

async function healthOf(cookie: string) {
  const request = new Request("http://proffer/api/health", { headers: { Cookie: cookie } });
  const answer = await handleApi(request);
  return { status: answer?.status, text: (await answer?.text()) ?? "" };
}

test("shows owners the installation, and nothing of an account", async () => {
  const owner = await memberOf("owner");
  const other = await memberOf("owner");
  const mail = { kind: "member_invitation" as const, html: "", subject: "Hidden subject" };
  await database().delete(outboxMessages);
  await database().execute(sql`truncate signing_keys cascade`);
  await database()
    .insert(outboxMessages)
    .values([
      { ...mail, accountId: other.accountId, recipient: "hidden@example.com", status: "failed" },
      { ...mail, accountId: other.accountId, recipient: "hidden@example.com" },
    ]);
  await startBeating({ serves: true });
  const { status, text } = await healthOf(owner.cookie);
  expect(status).toBe(200);
  const health = JSON.parse(text).data;
  expect(health).toMatchObject({
    migrations: { pending: 0, newest: expect.stringMatching(/^\d{4}_/) },
    mail: { isConfigured: false, failedInLastDay: 1, lastSentAt: null },
    audit: { sealed: expect.any(Number), damaged: 0 },
    backlog: { mail: { count: 1 } },
    worker: { isRunning: false },
    signingKey: null,
    processes: [{ serves: true, works: false, isResponding: true, liveStreams: 0 }],
  });
  expect(health.database.bytes).toBeGreaterThan(1_000_000);
  expect(Math.abs(health.clock.differenceMilliseconds)).toBeLessThan(1000);
  expect(text).not.toMatch(/hidden/i);
  expect(text).not.toContain(other.code);
  await stopBeating();
  expect(await database().$count(processes)).toBe(0);
});

test("says that a replica doesn't answer", async () => {
  const { cookie } = await memberOf("owner");
  const replicaOf = (text: string) => JSON.parse(text).data.database.replica;
  expect(replicaOf((await healthOf(cookie)).text)).toBeNull();
  vi.stubEnv("DATABASE_REPLICA_URL", "postgres://nobody@127.0.0.1:1/none");
  vi.resetModules();
  const { handleApi: handle } = await import("@/app/api/routes");
  const answer = await handle(
    new Request("http://proffer/api/health", { headers: { Cookie: cookie } }),
  );
  expect(replicaOf((await answer?.text()) ?? "")).toEqual({
    isResponding: false,
    bytesBehind: null,
  });
  vi.unstubAllEnvs();
});

test("refuses members who aren't owners", async () => {
  expect((await healthOf((await memberOf("recruiter")).cookie)).status).toBe(403);
});

test("refuses owners of accounts that don't operate the installation", async () => {
  const operator = await memberOf("owner");
  const customer = await memberOf("owner");
  vi.stubEnv("OPERATOR_ACCOUNTS", operator.code);
  vi.resetModules();
  const { handleApi: handle } = await import("@/app/api/routes");
  const statusFor = async (cookie: string) =>
    (await handle(new Request("http://proffer/api/health", { headers: { Cookie: cookie } })))
      ?.status;
  expect(await statusFor(operator.cookie)).toBe(200);
  expect(await statusFor(customer.cookie)).toBe(403);
});
