import { expect } from "@playwright/test";
import { test } from "../fixtures";

test("a letter is a file with a name, and is sent again only if it has changed", async ({
  tenant,
}) => {
  const { id } = await tenant.offer();
  const path = `/api/offers/${id}/letter.pdf`;
  const answer = await tenant.api.get(path, { headers: { Accept: "text/html,*/*" } });
  expect(answer.status).toBe(200);
  expect(answer.text).toMatch(/^%PDF-1\.7/);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": `attachment; filename="Ada Byron - Analyst - offer ${id} version 1.pdf"; filename*=UTF-8''Ada%20Byron%20-%20Analyst%20-%20offer%20${id}%20version%201.pdf`,
    "cache-control": "private, no-cache",
    "x-content-type-options": "nosniff",
  });
  const known = { headers: { "If-None-Match": answer.headers.get("etag") ?? "" } };
  const again = await tenant.api.get(path, known);
  expect([again.status, again.text]).toEqual([304, ""]);
  expect(again.headers.get("etag")).toBe(answer.headers.get("etag"));
  await tenant.api.put(`/api/offers/${id}`, { body: { renderedHtml: "<p>Changed</p>" } });
  expect((await tenant.api.get(path, known)).status).toBe(200);
  expect((await tenant.api.get(`${path}?version=1`, known)).status).toBe(304);
  const head = await tenant.api.call("HEAD", path);
  expect([head.status, head.text]).toEqual([200, ""]);
});

test("a missing version, a broken one and another account's offer have no letter", async ({
  tenant,
  other,
}) => {
  const { id } = await tenant.offer();
  const statusOf = async (path: string, api = tenant.api) => (await api.get(path)).status;
  expect(await statusOf(`/api/offers/${id}/letter.pdf?version=9`)).toBe(404);
  expect(await statusOf(`/api/offers/${id}/letter.pdf?version=x`)).toBe(400);
  expect(await statusOf(`/api/offers/${id}/letter.pdf`, other.api)).toBe(404);
});
