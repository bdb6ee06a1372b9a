import { createRequire } from "node:module";
import { sql } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { startReceiver } from "@/lib/testing/receiver";

const traceId = "0af7651916cd43dd8448eb211c80319c";
const callerSpan = "b7ad6b7169203331";
const context = { traceparent: `00-${traceId}-${callerSpan}-01` };

vi.stubEnv("OTEL_EXPORTER_OTLP_PROTOCOL", "http/json");
vi.stubEnv("OTEL_BSP_SCHEDULE_DELAY", "50");

const { closeDatabase, database } = await import("@/db/client");
const { handleApi } = await import("@/app/api/routes");
const factories = await import("@/lib/testing/factories");
const { log } = await import("@/lib/log");
const { workerGroups } = await import("@/lib/worker/tasks");
const { startWorker, stopWorker } = await import("@/lib/worker/worker");
const off = await import("./start-tracing");
const { traced } = await import("./trace");

interface Span {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  status: { code?: number; message?: string };
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[];
  events?: unknown[];
}

const receiver = await startReceiver();
const sentText = () => receiver.received.map(({ body }) => body).join("\n");

const spans = (): Span[] =>
  receiver.received
    .flatMap(({ body }) => JSON.parse(body).resourceSpans)
    .flatMap(({ scopeSpans }) => scopeSpans)
    .flatMap((scope: { spans: Span[] }) => scope.spans);

const until = (holds: () => void) => vi.waitFor(holds, { timeout: 20_000, interval: 50 });

afterAll(async () => {
  await stopWorker();
  await off.stopTracing();
  await closeDatabase();
  receiver.close();
});

const isLoaded = () =>
  Object.keys(createRequire(import.meta.url).cache).some((file) => file.includes("sdk-node"));

async function send(headers: Record<string, string>, path: string, body?: unknown) {
  const answer = await handleApi(
    new Request(`http://proffer${path}`, {
      method: body ? "PATCH" : "GET",
      headers: { "Content-Type": "application/json", ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }),
  );
  expect(answer?.status).toBe(200);
}

async function keyWithOffer() {
  const { id: accountId } = await factories.createAccount();
  const { userId } = await factories.createMember({ accountId, role: "owner" });
  const candidate = await factories.createCandidate({ accountId, lastName: "Lovelace-Hidden" });
  const job = await factories.createJob({ accountId, title: "Hidden job" });
  const actor = factories.memberActor(accountId, userId, "owner");
  const terms = { candidateId: candidate.id, jobId: job.id, salary: 123_457 };
  const offer = await factories.createOffer(actor, terms);
  const permissions = ["offers.read", "offers.transition"] as const;
  const { key } = await factories.createApiKey({ accountId, ownerId: userId, permissions });
  return { key, offer, email: candidate.email ?? "" };
}

test("loads and sends nothing without the setting", async () => {
  await off.startTracing();
  await send({}, "/api/livez");
  expect(isLoaded()).toBe(false);
  expect(receiver.received).toEqual([]);
});

test("follows a call to its use case, statements and job in the caller's trace", async () => {
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.url);
  vi.resetModules();
  const { startTracing } = await import("./start-tracing");
  await startTracing();
  expect(isLoaded()).toBe(true);
  await startWorker(workerGroups);
  const { key, offer, email } = await keyWithOffer();
  const headers = { ...context, "X-API-Key": key, baggage: "secret=hidden" };
  await send(headers, "/api/offers?search=Lovelace-Hidden");
  await send(headers, `/api/offers/${offer.id}/status`, { status: "sent" });
  const ownSpans = () => spans().filter((span) => span.traceId === traceId);
  await until(() => expect(ownSpans().map(({ name }) => name)).toContain("job deliver-message"));

  const own = ownSpans();
  const byId = new Map(own.map((span) => [span.spanId, span]));
  const job = own.find(({ name }) => name === "job deliver-message");
  const ancestry: string[] = [];
  for (let at = job; at; at = byId.get(at.parentSpanId ?? "")) ancestry.push(at.name);
  expect(ancestry).toEqual([
    "job deliver-message",
    expect.any(String),
    "PATCH /api/offers/:id/status",
  ]);
  const request = own.find(({ name }) => name === "PATCH /api/offers/:id/status");
  expect(request?.parentSpanId).toBe(callerSpan);
  const useCase = byId.get(job?.parentSpanId ?? "");
  const statements = own.filter(({ parentSpanId }) => parentSpanId === useCase?.spanId);
  const texts = statements.flatMap(({ attributes }) =>
    attributes.flatMap(({ key: name, value }) =>
      name === "db.query.text" ? [value.stringValue ?? ""] : [],
    ),
  );
  expect(texts).toContain("begin");
  expect(texts.some((text) => /update .*offers.* \$\d/is.test(text))).toBe(true);
  const below = own.filter(({ parentSpanId }) => parentSpanId === job?.spanId);
  expect(below.length).toBeGreaterThan(0);
  for (const secret of [key, email, "hidden", "Hidden", "123457"]) {
    expect(sentText()).not.toContain(secret);
  }
  expect([...new Set(receiver.received.map(({ path }) => path))]).toEqual(["/v1/traces"]);
});

test("notes the kind of a failure, not its message", async () => {
  const failed = traced("failing", {}, () => database().execute(sql`select ${"forty-two"}::int`));
  await expect(failed).rejects.toThrow();
  await until(() => expect(spans().some(({ name }) => name === "failing")).toBe(true));
  const span = spans().find(({ name }) => name === "failing");
  expect(span?.status).toEqual({ code: 2 });
  expect(span?.events ?? []).toEqual([]);
  expect(sentText()).not.toContain("forty-two");
});

test("logs the trace", async () => {
  const written = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  await traced("logging", { parent: context }, async () => log.info("something"));
  const line = JSON.parse(String(written.mock.calls[0]?.[0]));
  written.mockRestore();
  expect(line).toMatchObject({ message: "something", trace: traceId });
});

test("sends nothing once it is stopped", async () => {
  await off.stopTracing();
  const count = spans().length;
  await send({}, "/api/livez");
  expect(spans().length).toBe(count);
});
