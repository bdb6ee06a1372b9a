import { expect } from "@playwright/test";
import { routeTable } from "@/app/api/routes";
import { keyPermissions, type Permission, rolePermissions } from "@/lib/auth/permissions";
import { type Tenant, test } from "../fixtures";
import { call } from "../http";

/** Every declared call of the API: the table that serves it is the table that is tested. */
const calls = routeTable.flatMap(({ GET: { resource } }) =>
  Object.entries(resource.declarations).map(([method, declaration]) => ({
    method,
    path: resource.path ?? "",
    permission: declaration.permission,
    takesBody: declaration.body !== undefined,
  })),
);

const guarded = calls.filter((each): each is typeof each & { permission: Permission } =>
  Boolean(each.permission),
);

/** A path with ids of records that the tenant really has, where the module has such. */
function filled(path: string, tenant: Tenant, offerId: number): string {
  const noun = path.split("/")[2] ?? "";
  const own: Record<string, number> = {
    offers: offerId,
    jobs: tenant.jobId,
    candidates: tenant.candidateId,
    templates: tenant.templateId,
    members: tenant.viewer.userId,
  };
  return path
    .replace(":jobId", String(tenant.jobId))
    .replace(":number", "1")
    .replace(":id", String(own[noun] ?? 1));
}

test("the table lists every call", () => {
  expect(guarded.length).toBeGreaterThan(25);
});

test("without a credential every call is 401, whatever it is sent", async () => {
  for (const { method, path, takesBody } of guarded) {
    const concrete = path.replaceAll(/:\w+/g, "1");
    const answer = await call(method, concrete, takesBody ? { text: "{ nope" } : {});
    expect(answer.status, `${method} ${path}`).toBe(401);
    expect(answer.body).toStrictEqual({ error: "Authentication required" });
  }
});

test("without its permission every call is 403, whatever it is sent", async ({ tenant }) => {
  for (const permission of new Set(guarded.map((each) => each.permission))) {
    const others = keyPermissions.filter((each) => each !== permission);
    const api = await tenant.apiWith(others);
    for (const { method, path, takesBody } of guarded) {
      if (
        guarded.find((each) => each.method === method && each.path === path)?.permission !==
        permission
      )
        continue;
      const concrete = path.replaceAll(/:\w+/g, "x");
      const answer = await api.call(method, concrete, takesBody ? { text: "{ nope" } : {});
      expect(answer.status, `${method} ${path}`).toBe(403);
      expect(answer.body).toStrictEqual({ error: "Forbidden" });
    }
  }
});

test("another account's record answers exactly like a missing one", async ({ tenant, other }) => {
  const { id } = await tenant.offer();
  const foreign = await other.owner.session();
  for (const { method, path, takesBody } of guarded) {
    if (!path.includes(":")) continue;
    const sent = takesBody ? { body: bodyFor(path) } : {};
    const query = path.endsWith("/diff") ? "?from=1" : "";
    const theirs = await foreign.call(method, filled(path, tenant, id) + query, sent);
    const unknown = path.replaceAll(/:\w+/g, "2147483647") + query;
    const missing = await foreign.call(method, unknown, sent);
    expect(theirs.status, `${method} ${path}: ${theirs.text}`).toBe(missing.status);
    expect(theirs.body, `${method} ${path}`).toStrictEqual(missing.body);
    expect(theirs.text, `${method} ${path}`).not.toContain("Byron");
    if (path !== "/api/offers/job/:jobId") expect(theirs.status, `${method} ${path}`).toBe(404);
  }
  expect((await tenant.api.get(`/api/offers/${id}`)).body.data.status).toBe("draft");
});

/** A body that is valid, so that what answers is the record and not the validation. */
function bodyFor(path: string): Record<string, unknown> {
  if (path.endsWith("/status")) return { status: "sent" };
  if (path.startsWith("/api/members")) return { role: "viewer" };
  return {};
}

test("lists show an account its own records alone", async ({ tenant, other }) => {
  await tenant.offer();
  const foreign = await other.owner.session();
  for (const { method, path } of guarded) {
    if (method !== "GET" || path.includes(":")) continue;
    const answer = await foreign.get(path);
    expect(answer.status, path).toBe(200);
    expect(answer.text, path).not.toContain(tenant.owner.email);
    expect(answer.text, path).not.toContain(`"id":${tenant.candidateId},`);
  }
});

test("each role may do what the table of permissions says", async ({ tenant }) => {
  const { id } = await tenant.offer();
  for (const role of ["viewer", "recruiter"] as const) {
    const api = await tenant[role].session();
    for (const { method, path, permission } of guarded) {
      if (rolePermissions[role].has(permission)) continue;
      const answer = await api.call(method, filled(path, tenant, id));
      expect(answer.status, `${role} ${method} ${path}`).toBe(403);
    }
    expect((await api.get("/api/offers")).status).toBe(200);
  }
});
