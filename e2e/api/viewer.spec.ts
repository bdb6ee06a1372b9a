import { expect } from "@playwright/test";
import { viewerHeader } from "@/lib/viewer/rules";
import { test } from "../fixtures";
import { baseUrl } from "../http";

const origin = new URL(baseUrl).origin;
const body = { firstName: "Zoë", lastName: "Okafor" };

test("a page's write must name whom it was opened for", async ({ tenant, other }) => {
  const session = await tenant.recruiter.session();
  const own = `${tenant.recruiter.userId}.${tenant.accountId}`;
  const foreign = `${other.recruiter.userId}.${other.accountId}`;
  const write = (headers: Record<string, string>) =>
    session.post("/api/candidates", { body, headers });

  for (const viewer of [foreign, `${tenant.recruiter.userId}.${other.accountId}`, "1", "x"]) {
    const refused = await write({ Origin: origin, [viewerHeader]: viewer });
    expect(refused.status, viewer).toBe(409);
    expect(refused.body.error).toMatch(/^You're now signed in as .+\. This page was opened for /);
    expect(refused.headers.get(viewerHeader)).toBe(own);
  }
  expect((await write({ Origin: origin })).status).toBe(409);
  expect((await write({ "Sec-Fetch-Site": "same-origin" })).status).toBe(409);
  const found = () => session.get("/api/candidates?search=okafor");
  expect((await found()).body.data).toEqual([]);
  expect((await write({ Origin: origin, [viewerHeader]: own })).status).toBe(201);
  expect((await found()).body.data).toHaveLength(1);
});

test("a page reads nothing of another account", async ({ tenant, other }) => {
  const session = await tenant.recruiter.session();
  const foreign = `${other.recruiter.userId}.${other.accountId}`;
  const refused = await session.get("/api/candidates", { headers: { [viewerHeader]: foreign } });
  expect(refused.status).toBe(409);
  expect(refused.body).not.toHaveProperty("data");
  expect((await session.get("/api/candidates")).status).toBe(200);
});

test("programs name nobody, with a cookie or a key", async ({ tenant }) => {
  const session = await tenant.recruiter.session();
  expect((await session.post("/api/candidates", { body })).status).toBe(201);
  const headers = { Origin: origin, [viewerHeader]: "1.1" };
  expect((await tenant.api.post("/api/candidates", { body, headers })).status).toBe(201);
});
