import { expect } from "@playwright/test";
import { basicHeader } from "@/lib/testing/assessment-factories";
import { test } from "../fixtures";
import { call } from "../http";
import { requestToken } from "../oauth";

interface CallRow {
  method: string;
  path: string;
  status: number;
  credentialName: string;
}

test("calls by credentials are recorded, refused ones too, but not those of people and strangers", async ({
  tenant,
  other,
}) => {
  const owner = await tenant.owner.session();
  const client = await tenant.oauthClient();
  const limited = await tenant.apiWith(["jobs.read"]);
  const refused = await limited.post("/api/jobs", { body: { title: "a-secret-body" } });
  await limited.get("/api/jobs?search=a-secret-query");
  await limited.get("/api/jobs/2147483647");
  await requestToken(client);
  await call("GET", "/api/jobs", { headers: { "X-API-Key": "pk_unknown" } });
  const calls = async (query = "") => (await owner.get(`/api/api-calls${query}`)).body.data;
  await expect.poll(async () => (await calls()).length).toBe(4);

  const rows = await calls();
  expect(rows.map(({ method, path, status }: CallRow) => `${method} ${path} ${status}`)).toEqual([
    "POST /api/oauth/token 200",
    "GET /api/jobs/2147483647 404",
    "GET /api/jobs 200",
    "POST /api/jobs 403",
  ]);
  expect(rows[0]).toMatchObject({
    credential: `client:${client.id}`,
    credentialName: "Test client",
  });
  expect(rows[3]).toMatchObject({
    requestId: refused.headers.get("x-request-id"),
    credentialName: "Test key",
    milliseconds: expect.any(Number),
  });
  expect(JSON.stringify(rows)).not.toContain("a-secret");

  expect(await calls(`?credential=client:${client.id}`)).toHaveLength(1);
  expect(await calls("?outcome=refused")).toHaveLength(2);
  expect(await calls("?outcome=succeeded,failed")).toHaveLength(2);
  expect(await calls("?search=OAUTH")).toHaveLength(1);
  expect(await calls(`?search=${rows[3].requestId}`)).toEqual([rows[3]]);
  expect(await calls("?search=nothing")).toEqual([]);
  const foreign = await other.owner.session();
  expect((await foreign.get("/api/api-calls")).body.data).toEqual([]);

  const first = (await owner.get("/api/api-calls?limit=3")).body;
  const rest = (await owner.get(`/api/api-calls?limit=3&cursor=${first.nextCursor}`)).body;
  expect([...first.data, ...rest.data]).toEqual(rows);
  for (const query of ["?credential=session:1", "?outcome=odd", "?cursor=x"]) {
    expect((await owner.get(`/api/api-calls${query}`)).status, query).toBe(400);
  }
});

test("callbacks of a partner are found by the partner", async ({ tenant }) => {
  const owner = await tenant.owner.session();
  const created = await owner.post("/api/partners", {
    body: {
      ...{ name: "Acme Tests", baseUrl: "http://127.0.0.1:9/", partnerUuid: "acme" },
      ...{ username: "proffer", password: "open sesame" },
    },
  });
  const { id, callbackUser, callbackPassword } = created.body.data;
  const headers = { Authorization: basicHeader(callbackUser, callbackPassword) };
  await tenant.api.get("/api/jobs");
  const refused = await call("POST", "/api/assessments/assessment_status", { body: {}, headers });
  const find = async () => {
    const answer = await owner.get(`/api/api-calls?credential=partner:${id},basic:${id}`);
    return answer.body.data;
  };
  await expect.poll(find).toMatchObject([
    {
      credential: `partner:${id}`,
      ...{ credentialName: "Acme Tests", path: "/api/assessments/assessment_status" },
      status: refused.status,
    },
  ]);
});
