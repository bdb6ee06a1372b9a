import { createServer } from "node:http";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

const token = "only-the-monitoring-knows";
vi.stubEnv("METRICS_TOKEN", token);

const { closeDatabase, database } = await import("@/db/client");
const { outboxMessages } = await import("@/db/schema");
const { handleApi } = await import("@/app/api/routes");
const { createAccount } = await import("@/lib/testing/factories");
const { recordOutgoing } = await import("./recorder");
const { freePort } = await import("@/scripts/support/ports.mjs");
const { backlog } = await import("@/lib/queue/find-backlog");
const { answerMetrics, startReporting } = await import("./report-metrics");

const port = await freePort();
vi.stubEnv("METRICS_PORT", String(port));

beforeAll(startReporting);
afterAll(closeDatabase);

const ask = (headers: Record<string, string>, method = "GET") =>
  answerMetrics(new Request("http://proffer/metrics", { method, headers }));

async function scraped(): Promise<string> {
  const answer = await ask({ Authorization: `Bearer ${token}` });
  expect(answer?.status).toBe(200);
  expect(answer?.headers.get("content-type")).toMatch(/^text\/plain; version=0.0.4/);
  return (await answer?.text()) ?? "";
}

const figure = (text: string, series: string): number => {
  const line = text.split("\n").find((each) => each.startsWith(`${series} `));
  return Number(line?.slice(series.length + 1));
};

const call = (path: string, method = "GET") =>
  handleApi(new Request(`http://proffer${path}`, { method }));

test("answers only who has the token", async () => {
  expect((await ask({}))?.status).toBe(401);
  expect((await ask({ Authorization: "Bearer wrong" }))?.status).toBe(401);
  expect((await ask({ Authorization: `Bearer ${token}` }, "POST"))?.status).toBe(405);
  expect(answerMetrics(new Request("http://proffer/metrics/more"))).toBeNull();
});

test("answers without the token on a port of its own, and nothing else there", async () => {
  const own = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect(own.status).toBe(200);
  expect(await own.text()).toContain("process_resident_memory_bytes");
  expect((await fetch(`http://127.0.0.1:${port}/api/livez`)).status).toBe(404);
});

test("says why the port isn't served, and goes on", async () => {
  const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const taken = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => taken.once("listening", resolve));
  await startReporting();
  await vi.waitFor(() => expect(String(written.mock.calls[0]?.[0])).toContain("EADDRINUSE"));
  written.mockRestore();
  taken.close();
});

test("counts requests by the pattern of their path", async () => {
  await call("/api/livez");
  await call("/api/offers/12345");
  await call("/api/offers/67890", "PROPFIND");
  await call("/api/nowhere/secret-in-a-path?key=secret");
  const text = await scraped();
  const requests = (labels: string) => figure(text, `proffer_http_requests_total{${labels}}`);
  expect(requests('method="GET",route="/api/livez",status="200"')).toBe(1);
  expect(requests('method="GET",route="/api/offers/:id",status="401"')).toBe(1);
  expect(requests('method="OTHER",route="/api/offers/:id",status="405"')).toBe(1);
  expect(requests('method="GET",route="(unknown)",status="404"')).toBe(1);
  expect(text).not.toMatch(/secret|12345|67890/);
  expect(text).toContain('proffer_http_request_duration_seconds_bucket{le="0.001"');
});

test("has as many series after a thousand paths as after one", async () => {
  const series = async () =>
    (await scraped()).split("\n").filter((line) => line.startsWith("proffer_")).length;
  await call("/api/offers/1");
  const before = await series();
  for (let id = 0; id < 1000; id += 1) await call(`/api/offers/${id}`);
  expect(await series()).toBe(before);
});

test("reads what waits in all accounts from the database", async () => {
  await database().execute(sql`truncate outbox_messages, deliveries cascade`);
  await database().execute(sql`truncate graphile_worker._private_jobs`);
  const accounts = [await createAccount(), await createAccount()];
  const mail = { kind: "member_invitation", recipient: "a@example.com", subject: "", html: "" };
  await database()
    .insert(outboxMessages)
    .values(
      accounts.map(({ id }) => ({ ...mail, kind: "member_invitation" as const, accountId: id })),
    );
  await database().execute(sql`update outbox_messages set created_at = now() - interval '1 hour'`);
  await database().execute(sql`
    select graphile_worker.add_job('deliver-message', '{}', run_at := now() - interval '1 minute')
    from generate_series(1, 3)`);
  await database().execute(sql`
    select graphile_worker.add_job('later', '{}', run_at := now() + interval '1 hour')`);
  await vi.waitFor(async () => {
    const text = await scraped();
    expect(figure(text, 'proffer_waiting{kind="mail"}')).toBe(2);
    expect(figure(text, 'proffer_waiting{kind="webhook"}')).toBe(0);
    const oldest = figure(text, 'proffer_waiting_oldest_seconds{kind="mail"}');
    expect(oldest).toBeGreaterThanOrEqual(3600);
    expect(figure(text, 'proffer_queue_jobs{task="deliver-message"}')).toBe(3);
    const due = figure(text, 'proffer_queue_oldest_seconds{task="deliver-message"}');
    expect(due).toBeGreaterThanOrEqual(60);
    expect(text).not.toContain("later");
    expect(figure(text, "proffer_database_up")).toBe(1);
    expect(figure(text, 'proffer_database_connections{state="lent"}')).toBe(0);
    expect(figure(text, "proffer_live_streams")).toBe(0);
  }, 5000);
});

test("reads the backlog through indexes of what waits", async () => {
  const plan = await database().transaction(async (tx) => {
    await tx.execute(sql.raw("set local enable_seqscan = off"));
    return tx.execute(sql`explain ${backlog}`);
  });
  for (const index of [
    "jobs_main_index",
    "outbox_messages_waiting_idx",
    "deliveries_waiting_idx",
  ]) {
    expect(JSON.stringify(plan)).toContain(index);
  }
});

test("counts what was sent, by kind and outcome", async () => {
  recordOutgoing("mail", "sent");
  recordOutgoing("mail", "sent");
  recordOutgoing("webhook", "failed");
  const text = await scraped();
  expect(figure(text, 'proffer_outgoing_total{kind="mail",outcome="sent"}')).toBe(2);
  expect(figure(text, 'proffer_outgoing_total{kind="webhook",outcome="failed"}')).toBe(1);
});
