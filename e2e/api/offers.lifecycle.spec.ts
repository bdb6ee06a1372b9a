import { expect } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { type OfferStatus, offerStatuses } from "@/db/enums";
import { auditEntries, events, outboxMessages } from "@/db/schema";
import { type Tenant, test } from "../fixtures";
import { atOnce } from "../http";

const allowed: Record<OfferStatus, OfferStatus[]> = {
  draft: ["draft", "sent", "withdrawn"],
  sent: ["sent", "pending", "accepted", "declined", "withdrawn"],
  pending: ["pending", "accepted", "declined", "withdrawn"],
  accepted: ["accepted"],
  declined: ["declined"],
  withdrawn: ["withdrawn"],
};

const path: Record<OfferStatus, OfferStatus[]> = {
  draft: [],
  sent: ["sent"],
  pending: ["sent", "pending"],
  accepted: ["sent", "accepted"],
  declined: ["sent", "declined"],
  withdrawn: ["withdrawn"],
};

async function offerIn(tenant: Tenant, status: OfferStatus): Promise<number> {
  const { id } = await tenant.offer();
  for (const step of path[status]) {
    const moved = await tenant.api.patch(`/api/offers/${id}/status`, { body: { status: step } });
    expect(moved.status, moved.text).toBe(200);
  }
  return id;
}

const eventsOf = (offerId: number) =>
  database().select().from(events).where(eq(events.offerId, offerId)).orderBy(events.id);
const mailsOf = (offerId: number) =>
  database().select().from(outboxMessages).where(eq(outboxMessages.offerId, offerId));

for (const from of offerStatuses) {
  test(`PATCH from ${from} to every status`, async ({ tenant }) => {
    for (const to of offerStatuses) {
      const id = await offerIn(tenant, from);
      const before = (await tenant.api.get(`/api/offers/${id}`)).body.data;
      const eventsBefore = await eventsOf(id);
      const answer = await tenant.api.patch(`/api/offers/${id}/status`, { body: { status: to } });
      const after = (await tenant.api.get(`/api/offers/${id}`)).body.data;
      if (allowed[from].includes(to)) {
        expect(answer.status, `${from} → ${to}`).toBe(200);
        expect(answer.body.data.status).toBe(to);
        expect(after.status).toBe(to);
      } else {
        expect(answer.status, `${from} → ${to}`).toBe(400);
        expect(answer.body).toStrictEqual({ error: `Cannot change status from ${from} to ${to}` });
        expect(after).toStrictEqual(before);
      }
      if (from === to) expect(after).toStrictEqual(before);
      const grown = allowed[from].includes(to) && from !== to ? 1 : 0;
      expect((await eventsOf(id)).length - eventsBefore.length).toBe(grown);
    }
  });

  test(`PUT from ${from} to every status`, async ({ tenant }) => {
    for (const to of offerStatuses) {
      const id = await offerIn(tenant, from);
      const body = { salary: 123456, status: to };
      const answer = await tenant.api.put(`/api/offers/${id}`, { body });
      const after = (await tenant.api.get(`/api/offers/${id}`)).body.data;
      if (["accepted", "declined", "withdrawn"].includes(from)) {
        expect(answer.status).toBe(400);
        expect(answer.body).toStrictEqual({ error: `Cannot update ${from} offer` });
        expect(after.salary).toBe(100_000);
      } else if (allowed[from].includes(to)) {
        expect(answer.status, `${from} → ${to}: ${answer.text}`).toBe(200);
        expect(answer.body.data).toMatchObject({ salary: 123456, status: to });
        expect(after).toMatchObject({ salary: 123456, status: to });
      } else {
        expect(answer.status).toBe(400);
        expect(answer.body).toStrictEqual({ error: `Cannot change status from ${from} to ${to}` });
        expect(after, "the fields of a refused PUT are not written").toMatchObject({
          salary: 100_000,
          status: from,
        });
      }
    }
  });
}

test("each status change returns only its own timestamp", async ({ tenant }) => {
  const stamps = { sent: "sentAt", accepted: "acceptedAt", declined: "declinedAt" } as const;
  for (const [status, stamp] of Object.entries(stamps)) {
    const id = await offerIn(tenant, status === "sent" ? "draft" : "sent");
    const { body } = await tenant.api.patch(`/api/offers/${id}/status`, { body: { status } });
    const common = ["candidateId", "id", "jobId", "status", "updatedAt"];
    expect(Object.keys(body.data).sort()).toEqual([...common, stamp].sort());
  }
});

test("sending twice keeps the first timestamp and sends one message", async ({ tenant }) => {
  const { id } = await tenant.offer();
  const send = () => tenant.api.patch(`/api/offers/${id}/status`, { body: { status: "sent" } });
  const first = await send();
  const second = await send();
  expect(second.body).toStrictEqual(first.body);
  expect(await mailsOf(id)).toHaveLength(1);
});

test("of 200 conflicting transitions on 40 connections one wins", async ({ tenant }) => {
  const { id } = await tenant.offer();
  await tenant.api.patch(`/api/offers/${id}/status`, { body: { status: "sent" } });
  const targets = ["accepted", "declined", "withdrawn"] as const;
  const answers = await atOnce(200, 40, (index) =>
    tenant.api.patch(`/api/offers/${id}/status`, { body: { status: targets[index % 3] } }),
  );
  const { body } = await tenant.api.get(`/api/offers/${id}`);
  const winner = body.data.status;
  expect(targets).toContain(winner);
  for (const [index, answer] of answers.entries()) {
    const target = targets[index % 3];
    expect(answer.status, answer.text).toBe(target === winner ? 200 : 400);
    if (target !== winner) {
      expect(answer.body.error).toBe(`Cannot change status from ${winner} to ${target}`);
    }
  }
  const recorded = await eventsOf(id);
  expect(recorded.map((event) => event.type)).toEqual([
    "offer.created",
    "offer.sent",
    `offer.${winner}`,
  ]);
  expect(await mailsOf(id)).toHaveLength(1);
});

test("200 concurrent sends create one event and one message", async ({ tenant }) => {
  const { id } = await tenant.offer();
  const answers = await atOnce(200, 40, () =>
    tenant.api.patch(`/api/offers/${id}/status`, { body: { status: "sent" } }),
  );
  const stamps = new Set(answers.map((answer) => answer.body.data.sentAt));
  expect(answers.every((answer) => answer.status === 200)).toBe(true);
  expect(stamps.size).toBe(1);
  expect((await eventsOf(id)).filter((event) => event.type === "offer.sent")).toHaveLength(1);
  expect(await mailsOf(id)).toHaveLength(1);
});

test("sending after the deadline is recorded as such, by PATCH and in PUT", async ({ tenant }) => {
  const late = { expiryDate: "2026-11-01", startDate: "2027-01-01", salary: 100_000 };
  const [patched, put] = [await tenant.offer(late), await tenant.offer(late)];
  const body = { status: "sent" };
  const answers = [
    await tenant.api.patch(`/api/offers/${patched.id}/status`, { body }),
    await tenant.api.put(`/api/offers/${put.id}`, { body }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  for (const { id } of [patched, put]) {
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      type: "offer.sent",
      data: { afterDeadline: true },
    });
  }
});

test("an answer after the deadline is recorded as such", async ({ tenant }) => {
  const { id } = await tenant.offer({ expiryDate: "2024-04-01" });
  await tenant.api.patch(`/api/offers/${id}/status`, { body: { status: "sent" } });
  const answer = await tenant.api.patch(`/api/offers/${id}/status`, {
    body: { status: "accepted" },
  });
  expect(answer.status).toBe(200);
  const last = (await eventsOf(id)).at(-1);
  expect(last).toMatchObject({ type: "offer.accepted", data: { afterDeadline: true } });
});

test("an offer can be deleted in every status, and the audit log records it", async ({
  tenant,
}) => {
  for (const status of offerStatuses) {
    const id = await offerIn(tenant, status);
    const answer = await tenant.api.delete(`/api/offers/${id}`);
    expect(answer.status, status).toBe(200);
    expect(answer.body.data.status).toBe("withdrawn");
    expect((await tenant.api.get(`/api/offers/${id}`)).status).toBe(404);
    const [entry] = await database()
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.subjectId, String(id)), eq(auditEntries.action, "offer.deleted")));
    expect(entry).toMatchObject({ actorKind: "key", data: { status, jobId: tenant.jobId } });
  }
});
