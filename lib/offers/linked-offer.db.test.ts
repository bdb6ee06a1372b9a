import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import type { OfferFieldType } from "@/db/enums";
import { links } from "@/db/schema";
import { updateOfferField } from "@/lib/offer-fields/update-offer-field";
import { createOffer, createOfferField, createOwner } from "@/lib/testing/factories";
import { findLinkedOffer } from "./find-linked-offer";

afterAll(closeDatabase);

test("shows candidates the fields that are marked for their summary, in order and with a value", async () => {
  const actor = await createOwner();
  const types = {
    bonus: "money",
    shares: "number",
    place: "text",
    manager: "text",
    car: "boolean",
  };
  const ids = new Map<string, number>();
  for (const [index, [key, type]] of Object.entries(types).entries()) {
    const field = { key, label: key, type: type as OfferFieldType, position: index + 1 };
    ids.set(key, (await createOfferField({ accountId: actor.accountId, ...field })).id);
  }
  const idOf = (key: string) => ids.get(key) ?? 0;
  const customFields = { bonus: 7500, shares: 12, place: "Office", car: false };
  const { id } = await createOffer(actor, { status: "sent", customFields });
  const [link] = await database().select().from(links).where(eq(links.offerId, id));
  const factsOf = async () => (await findLinkedOffer(link?.id ?? ""))?.facts;
  expect(await factsOf()).toEqual([]);
  for (const key of ["bonus", "place", "manager", "car"]) {
    const marked = await updateOfferField(actor, idOf(key), { inSummary: true });
    expect(marked.inSummary).toBe(true);
  }
  await updateOfferField(actor, idOf("car"), { position: 1 });
  await updateOfferField(actor, idOf("place"), { retired: true });
  expect(await factsOf()).toEqual([
    { label: "car", type: "boolean", value: false },
    { label: "bonus", type: "money", value: 7500 },
  ]);
});
