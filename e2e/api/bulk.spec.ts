import { expect } from "@playwright/test";
import { test } from "../fixtures";
import type { Caller } from "../http";

const person = (index: number) => ({
  firstName: "Row",
  lastName: String(index),
  email: `row.${index}@example.com`,
});

const importing = (rows: Record<string, string>[]) => ({
  body: { kind: "import_candidates", selection: { rows } },
});

async function untilDone(api: Caller, id: number) {
  await expect
    .poll(async () => (await api.get(`/api/bulk-runs/${id}`)).body.data.status, { timeout: 30_000 })
    .toBe("done");
  return (await api.get(`/api/bulk-runs/${id}`)).body.data;
}

test("a run is created, fixed, confirmed and completed", async ({ tenant: { api } }) => {
  const created = await api.post("/api/bulk-runs", importing([person(1), { city: "X" }]));
  expect(created.status).toBe(201);
  const { id } = created.body.data;
  expect(created.body.data).toMatchObject({ status: "review", rows: 2, includedCount: 1 });
  const bad = await api.get(`/api/bulk-runs/${id}/rows?verdict=invalid`);
  expect(bad.body.data).toMatchObject([
    { position: 2, reason: "First name and last name are missing" },
  ]);
  const fixed = await api.patch(`/api/bulk-runs/${id}/rows/2`, {
    body: { input: { lastName: "Y" } },
  });
  expect(fixed.body.data).toMatchObject({ verdict: "ready", reason: null });
  const confirmed = await api.post(`/api/bulk-runs/${id}/confirm`);
  expect(confirmed.status).toBe(200);
  expect((await untilDone(api, id)).outcomes).toMatchObject({ done: 2, failed: 0 });
  const again = await api.post(`/api/bulk-runs/${id}/confirm`);
  expect([again.status, again.body.data.status]).toEqual([200, "done"]);
  const retried = await api.post(`/api/bulk-runs/${id}/retry`);
  expect([retried.status, retried.body]).toEqual([400, { error: "No rows failed" }]);
  const late = await api.patch(`/api/bulk-runs/${id}/rows/2`, { body: { leftOut: true } });
  expect([late.status, late.body]).toEqual([409, { error: "Only a run in review can be changed" }]);
});

test("rows are paged in order", async ({ tenant: { api } }) => {
  const people = [1, 2, 3, 4, 5].map(person);
  const { body } = await api.post("/api/bulk-runs", importing(people));
  const first = await api.get(`/api/bulk-runs/${body.data.id}/rows?limit=3`);
  expect(first.body.data).toHaveLength(3);
  const path = `/api/bulk-runs/${body.data.id}/rows?limit=3&cursor=${first.body.nextCursor}`;
  const second = await api.get(path);
  expect(second.body.data.map((row: { position: number }) => row.position)).toEqual([4, 5]);
  expect(second.body.nextCursor).toBeNull();
});

test("invalid runs are refused", async ({ tenant: { api, apiWith, accountId } }) => {
  expect(accountId).toBeGreaterThan(0);
  const none = await api.post("/api/bulk-runs", {
    body: { kind: "send_offers", selection: { filter: { search: "nobody has this" } } },
  });
  expect([none.status, none.body]).toEqual([400, { error: "Nothing is selected" }]);
  const listed = await api.post("/api/bulk-runs", {
    body: { kind: "import_candidates", selection: { ids: [1] } },
  });
  expect(listed.status).toBe(400);
  const settings = await api.post("/api/bulk-runs", {
    body: { kind: "send_offers", settings: { includeUnreachable: "yes" }, selection: { ids: [1] } },
  });
  expect(settings.status).toBe(400);
  expect(Object.keys(settings.body.details)).toEqual(["settings.includeUnreachable"]);
  const tooMany = await api.post(
    "/api/bulk-runs",
    importing(Array.from({ length: 10_001 }, (_, index) => person(index))),
  );
  expect(tooMany.status).toBe(400);
  const reader = await apiWith(["candidates.read", "offers.read"]);
  const refused = await reader.post("/api/bulk-runs", importing([person(1)]));
  expect([refused.status, refused.body]).toEqual([403, { error: "Forbidden" }]);
});

test("a file of 10,000 rows fits into one request", async ({ tenant: { api } }) => {
  const address1 = "A street with a long name, somewhere in a town ".repeat(4);
  const rows = Array.from({ length: 10_000 }, (_, index) => ({ ...person(index), address1 }));
  const created = await api.post("/api/bulk-runs", importing(rows));
  expect(created.status).toBe(201);
  expect(created.body.data.includedCount).toBe(10_000);
  const cancelled = await api.post(`/api/bulk-runs/${created.body.data.id}/cancel`);
  expect(cancelled.body.data).toMatchObject({ status: "cancelled" });
});

test("matching rows are counted like in the list", async ({ tenant }) => {
  const { api } = tenant;
  await tenant.offer();
  await tenant.sentOffer();
  const count = async (query: string) =>
    (await api.get(`/api/bulk-runs/matching?${query}`)).body.data.count;
  expect(await count("kind=send_offers")).toBe(2);
  expect(await count("kind=send_offers&status=draft&search=byron")).toBe(1);
  expect(await count("kind=offer_assistance")).toBe(1);
});

test("another account can't see a run", { tag: "@tcp" }, async ({ tenant, other }) => {
  const { body } = await tenant.api.post("/api/bulk-runs", importing([person(1)]));
  const { id } = body.data;
  const paths = [`/api/bulk-runs/${id}`, `/api/bulk-runs/${id}/rows`];
  for (const path of paths) expect((await other.api.get(path)).status).toBe(404);
  for (const step of ["confirm", "cancel", "retry"]) {
    expect((await other.api.post(`/api/bulk-runs/${id}/${step}`)).status).toBe(404);
  }
  const session = await other.owner.session();
  expect((await session.get(`/bulk/${id}/download`)).status).toBe(404);
  expect((await other.api.get("/api/bulk-runs")).body.data).toEqual([]);
});
