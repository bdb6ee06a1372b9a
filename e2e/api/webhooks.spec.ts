import { expect } from "@playwright/test";
import { Webhook } from "standardwebhooks";
import { type Received, startReceiver } from "@/lib/testing/receiver";
import { test } from "../fixtures";

const verify = (secret: string, { body, headers }: Received) =>
  new Webhook(secret).verify(body, headers as Record<string, string>);

test("events of the account are delivered, signed, and retried under the same ID", async ({
  tenant,
}) => {
  const receiver = await startReceiver();
  const api = await tenant.owner.session();
  const created = await api.post("/api/webhooks", {
    body: { url: `${receiver.url}/hook`, eventTypes: ["offer.sent", "assistance.recorded"] },
  });
  expect(created.status).toBe(201);
  const { id, secret } = created.body.data;
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect((await api.get(`/api/webhooks/${id}`)).text).not.toContain("whsec_");
  receiver.answers(503);
  const offer = await tenant.sentOffer();
  await expect.poll(() => receiver.received.length, { timeout: 20_000 }).toBe(2);
  const [first, again] = receiver.received as [Received, Received];
  expect(again.headers["webhook-id"]).toBe(first.headers["webhook-id"]);
  expect(again.body).toBe(first.body);
  expect(verify(secret, again)).toMatchObject({
    type: "offer.sent",
    data: { offerId: offer.id, candidateId: tenant.candidateId },
  });
  expect(again.body).not.toMatch(/Ada|Byron|@/);
  await expect
    .poll(async () => (await api.get(`/api/deliveries?endpointId=${id}`)).body.data)
    .toEqual([
      expect.objectContaining({
        ...{ kind: "webhook", status: "delivered", attempts: 2, lastStatus: 200, endpointId: id },
        messageId: first.headers["webhook-id"],
      }),
    ]);

  const [delivery] = (await api.get(`/api/deliveries?endpointId=${id}`)).body.data;
  expect((await api.post(`/api/deliveries/${delivery.id}/resend`)).status).toBe(200);
  await expect.poll(() => receiver.received.length).toBe(3);
  expect((await api.get(`/api/deliveries/${delivery.id}`)).body.data.payload).toBe(first.body);

  const rotated = await api.post(`/api/webhooks/${id}/rotate`);
  const test = await api.post(`/api/webhooks/${id}/test`);
  expect(test.status).toBe(201);
  await expect.poll(() => receiver.received.length).toBe(4);
  const last = receiver.received[3] as Received;
  expect(verify(secret, last)).toMatchObject({ type: "webhook.test" });
  expect(verify(rotated.body.data.secret, last)).toMatchObject({ type: "webhook.test" });
  receiver.close();
});

test("private addresses are refused with a text for their field", async ({ tenant }) => {
  const api = await tenant.owner.session();
  for (const url of [
    ...["https://localhost/x", "https://127.2", "https://0x7f000002:8443", "https://[::1]"],
    ...["https://169.254.169.254/latest", "https://10.0.0.1", "http://example.com", "ftp://x.test"],
    ...["https://user:word@example.com", "https://example.com:22", "nonsense"],
  ]) {
    const refused = await api.post("/api/webhooks", { body: { url } });
    expect(refused.status, url).toBe(400);
    expect(refused.body.details.url[0], url).toMatch(/\w/);
  }
  expect((await api.get("/api/webhooks")).body.data).toEqual([]);
});

test("only the account's owners can access its webhooks", async ({ tenant, other }) => {
  const owner = await tenant.owner.session();
  const { body } = await owner.post("/api/webhooks", { body: { url: "https://example.com/x" } });
  const path = `/api/webhooks/${body.data.id}`;
  const stranger = await other.owner.session();
  expect((await stranger.get(path)).status).toBe(404);
  expect((await stranger.post(`${path}/rotate`)).status).toBe(404);
  expect((await stranger.post(`${path}/test`)).status).toBe(404);
  const sent = (await owner.post(`${path}/test`)).body.data.id;
  expect((await stranger.get(`/api/deliveries/${sent}`)).status).toBe(404);
  expect((await stranger.post(`/api/deliveries/${sent}/resend`)).status).toBe(404);
  expect((await stranger.get("/api/deliveries")).body.data).toEqual([]);
  expect((await stranger.delete(path)).status).toBe(404);
  for (const person of [tenant.recruiter, tenant.viewer]) {
    const api = await person.session();
    expect((await api.get("/api/webhooks")).status).toBe(403);
    expect((await api.get(`/api/deliveries?endpointId=${body.data.id}`)).status).toBe(403);
    expect((await api.get("/api/deliveries")).body.data).toEqual([]);
    expect((await api.get(`/api/deliveries/${sent}`)).status).toBe(403);
    expect((await api.post(`/api/deliveries/${sent}/resend`)).status).toBe(403);
  }
  const shown = await owner.get(path);
  const change = {
    body: { enabled: false },
    headers: { "If-Match": shown.headers.get("etag") ?? "" },
  };
  expect((await owner.put(path, change)).body.data).toMatchObject({ enabled: false });
  expect((await owner.put(path, change)).status).toBe(412);
  expect((await owner.post(`${path}/test`)).status).toBe(400);
  expect((await owner.delete(path)).status).toBe(200);
  expect((await owner.get(path)).status).toBe(404);
});
