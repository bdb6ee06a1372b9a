import { and, eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { events, offers } from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { addDays, todayIn } from "@/lib/format/calendar";
import * as factories from "@/lib/testing/factories";
import { deleteOffer } from "./delete-offer";
import { getOfferOrThrow } from "./get-offer";
import { getOfferState } from "./get-offer-state";
import { reopenOffer } from "./reopen-offer";
import { updateOffer } from "./update-offer";

afterAll(closeDatabase);

const inDays = (days: number) => addDays(todayIn("UTC", new Date()), days);

async function pastOffer(owner: Member, status: "declined" | "withdrawn" | "sent") {
  const template = await factories.createTemplate({ accountId: owner.accountId });
  const terms = { salary: 71_500, currency: "EUR", payFrequency: "yearly" as const };
  return factories.createOffer(owner, {
    ...{ ...terms, status, templateId: template.id, startDate: inDays(60), locale: "de" },
    expiryDate: status === "sent" ? inDays(-1) : inDays(20),
  });
}

test("a declined, withdrawn or expired offer is followed by a draft with its terms", async () => {
  const owner = await factories.createOwner();
  for (const status of ["declined", "withdrawn", "sent"] as const) {
    const past = await pastOffer(owner, status);
    const before = await getOfferOrThrow(owner, past.id);
    expect((await getOfferState(owner, past.id)).reopenRefusal).toBeNull();
    const draft = await reopenOffer(owner, past.id);
    const { candidateId, jobId, templateId, salary, currency, payFrequency, startDate } = past;
    expect(draft).toMatchObject({
      ...{ candidateId, jobId, templateId, salary, currency, payFrequency, startDate },
      ...{ status: "draft", expiryDate: status === "sent" ? null : inDays(20) },
    });
    expect(await getOfferOrThrow(owner, past.id)).toEqual(before);
    expect(await getOfferState(owner, past.id)).toMatchObject({
      ...{ reopenedAs: draft.id, reopenedFrom: null, status },
    });
    expect(await getOfferState(owner, draft.id)).toMatchObject({
      ...{ reopenedFrom: past.id, reopenedAs: null, locale: "de" },
    });
    const [event] = await database()
      .select({ data: events.data })
      .from(events)
      .where(and(eq(events.offerId, past.id), eq(events.type, "offer.reopened")));
    expect(event?.data).toEqual({ reopenedAs: draft.id });
  }
});

test("a letter that was written by hand stays so", async () => {
  const owner = await factories.createOwner();
  const { id } = await factories.createOffer(owner);
  const { renderedHtml } = await updateOffer(owner, id, { renderedHtml: "<p>By hand</p>" });
  await updateOffer(owner, id, { status: "withdrawn" });
  const draft = await reopenOffer(owner, id);
  expect(draft.renderedHtml).toBe(renderedHtml);
  expect((await getOfferState(owner, draft.id)).letterSource).toBe("manual");
});

test("only one offer follows another, also of two at once, until it is deleted", async () => {
  const owner = await factories.createOwner();
  const { id } = await pastOffer(owner, "declined");
  const tries = await Promise.allSettled([reopenOffer(owner, id), reopenOffer(owner, id)]);
  const made = tries.flatMap((each) => (each.status === "fulfilled" ? [each.value.id] : []));
  expect(made).toHaveLength(1);
  await expect(reopenOffer(owner, id)).rejects.toMatchObject({
    ...{ code: "conflict", message: `The offer was reopened as offer ${made[0]}` },
  });
  await deleteOffer(owner, made[0] ?? 0);
  const { id: again } = await reopenOffer(owner, id);
  await deleteOffer(owner, id);
  const [row] = await database().select().from(offers).where(eq(offers.id, again));
  expect(row?.reopenedFrom).toBeNull();
});

test("an open, accepted or draft offer isn't reopened, nor by a viewer or another account", async () => {
  const owner = await factories.createOwner();
  const stranger = await factories.createOwner();
  for (const status of ["draft", "sent", "pending", "accepted"] as const) {
    const { id } = await factories.createOffer(owner, { status, expiryDate: inDays(5) });
    const { reopenRefusal } = await getOfferState(owner, id);
    await expect(reopenOffer(owner, id)).rejects.toMatchObject({
      ...{ code: "bad_request", message: reopenRefusal },
    });
  }
  const { id } = await pastOffer(owner, "declined");
  const viewer = { ...owner, permissions: new Set(["offers.read" as const]) };
  await expect(reopenOffer(viewer, id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(reopenOffer(stranger, id)).rejects.toMatchObject({ code: "not_found" });
});
