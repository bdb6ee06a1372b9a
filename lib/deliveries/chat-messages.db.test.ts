import { and, eq, sql } from "drizzle-orm";
import type { JobHelpers } from "graphile-worker";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import type { webhookFormats } from "@/db/enums";
import { deliveries, links } from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { notifiedEvents } from "@/lib/notifications/rules";
import { answerOffer } from "@/lib/offers/answer-offer";
import * as factories from "@/lib/testing/factories";
import { startReceiver } from "@/lib/testing/receiver";
import { createWebhook } from "@/lib/webhooks/create-webhook";
import { formatOfUrl } from "@/lib/webhooks/rules";
import { sendTestEvent } from "@/lib/webhooks/send-test-event";
import { updateWebhook } from "@/lib/webhooks/update-webhook";
import { deliverHttp } from "./deliver-http";
import { isWebhookEvent } from "./rules";

let receiver: Awaited<ReturnType<typeof startReceiver>>;
let owner: Member;

beforeAll(async () => {
  receiver = await startReceiver();
  owner = await factories.createOwner();
});

afterAll(async () => {
  receiver.close();
  await closeDatabase();
});

const channel = (format?: (typeof webhookFormats)[number]) =>
  createWebhook(owner, {
    url: `${receiver.url}/channel`,
    eventTypes: ["offer.accepted"],
    ...(format && { format }),
  });

/** Sends what waits for a webhook, and returns what has arrived. */
async function arrived(endpointId: number) {
  const rows = await database()
    .select({ id: deliveries.id, payload: deliveries.payload })
    .from(deliveries)
    .where(and(eq(deliveries.endpointId, endpointId), eq(deliveries.status, "queued")));
  receiver.received.length = 0;
  for (const { id } of rows) {
    await database()
      .update(deliveries)
      .set({ nextAttemptAt: sql`now() - interval '1 second'` })
      .where(eq(deliveries.id, id));
    await deliverHttp({ id }, {} as JobHelpers);
  }
  return {
    sent: receiver.received.map(({ body }) => JSON.parse(body)),
    stored: rows,
    headers: receiver.received[0]?.headers,
  };
}

async function accepted(firstName: string) {
  const { accountId } = owner;
  const { id: candidateId } = await factories.createCandidate({ accountId, firstName });
  const { id } = await factories.createOffer(owner, { status: "sent", candidateId });
  const [link] = await database().select().from(links).where(eq(links.offerId, id));
  await answerOffer(
    { linkId: link?.id ?? "" },
    { status: "accepted", version: 1, typedName: "Ada", askedName: "Ada" },
  );
  return id;
}

test("a channel of Slack or Mattermost gets one line and the offer's address", async () => {
  const { id: endpointId } = await channel("text");
  const id = await accepted("<!channel> @here [x](https://evil.example)");
  const { sent, stored, headers } = await arrived(endpointId);
  expect(sent).toHaveLength(1);
  const { text } = sent[0];
  expect(text).toMatch(new RegExp(`/offers/${id}$`));
  expect(text).toContain("Lovelace accepted the offer: Analyst");
  expect(text).toContain("&lt;!channel&gt;");
  expect(text).not.toMatch(/<|@here|\]\(|https:\/\/evil/);
  expect(stored[0]?.payload).not.toContain("Lovelace");
  expect(headers).not.toHaveProperty("webhook-signature");
});

test("a channel of Teams gets an adaptive card", async () => {
  const { id: endpointId } = await channel("teams");
  const id = await accepted("Ada");
  const [card] = (await arrived(endpointId)).sent;
  expect(card).toMatchObject({
    type: "message",
    attachments: [
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        content: {
          type: "AdaptiveCard",
          body: [{ type: "TextBlock", text: "Ada Lovelace accepted the offer: Analyst" }],
          actions: [{ type: "Action.OpenUrl", url: expect.stringMatching(`/offers/${id}$`) }],
        },
      },
    ],
  });
});

test("a channel can be tested, and its format changed", async () => {
  const { id, revision, format } = await channel("text");
  expect(format).toBe("text");
  await sendTestEvent(owner, id);
  expect((await arrived(id)).sent[0].text).toContain("Test message from Test Company");
  await updateWebhook(owner, id, { format: "events" }, { ifMatch: revision });
  await sendTestEvent(owner, id);
  const { sent, headers } = await arrived(id);
  expect(sent[0]).toMatchObject({ type: "webhook.test" });
  expect(headers).toHaveProperty("webhook-signature");
});

test("private addresses are refused for channels too", async () => {
  const create = createWebhook(owner, { url: "https://10.0.0.1/x", format: "text" });
  await expect(create).rejects.toMatchObject({ code: "invalid" });
});

test("a channel can get everything that members are notified of", () => {
  expect(Object.keys(notifiedEvents).filter((type) => !isWebhookEvent(type))).toEqual([]);
});

test.each([
  ["https://hooks.slack.com/services/T0/B0/x", "text"],
  ["https://acme.webhook.office.com/webhookb2/x", "teams"],
  ["https://prod-1.westeurope.logic.azure.com:443/workflows/x", "teams"],
  ["https://hooks.slack.com.evil.example/x", "events"],
  ["https://example.com/hook", "events"],
  ["nothing", "events"],
])("%s is called as %s unless it is chosen", (url, format) => {
  expect(formatOfUrl(url)).toBe(format);
});
