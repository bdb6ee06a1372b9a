import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import { offerFields } from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { createMember, createOwner, memberActor } from "@/lib/testing/factories";
import { createOfferField } from "./create-offer-field";
import { getOfferFieldOrThrow, listOfferFields } from "./queries";
import { maxFields } from "./rules";
import { updateOfferField } from "./update-offer-field";

let owner: Member;
let stranger: Member;

beforeAll(async () => {
  owner = await createOwner();
  stranger = await createOwner();
});

afterAll(closeDatabase);

const keysOf = async (actor: Member) => (await listOfferFields(actor)).map(({ key }) => key);

describe("offer fields", () => {
  it("are added in order, with a key of their label", async () => {
    const bonus = await createOfferField(owner, { label: "Sign-on bonus", type: "money" });
    expect(bonus).toMatchObject({ key: "sign_on_bonus", position: 1, required: false });
    await createOfferField(owner, { label: "Manager", type: "text", required: true });
    await createOfferField(owner, {
      label: "Workplace",
      type: "choice",
      options: ["Office", "Remote"],
    });
    expect(await keysOf(owner)).toEqual(["sign_on_bonus", "manager", "workplace"]);
    await expect(
      createOfferField(owner, { label: "Another", key: "manager", type: "text" }),
    ).rejects.toMatchObject({ code: "bad_request", details: { key: [expect.any(String)] } });
  });

  it("move, and keep the others in order", async () => {
    const { id, revision } = await fieldCalled("workplace");
    const moved = await updateOfferField(owner, id, { position: 1 }, { ifMatch: revision });
    expect(moved).toMatchObject({ position: 1, revision: revision + 1 });
    expect(await keysOf(owner)).toEqual(["workplace", "sign_on_bonus", "manager"]);
    await updateOfferField(owner, id, { position: 900 });
    expect(await keysOf(owner)).toEqual(["sign_on_bonus", "manager", "workplace"]);
    await expect(
      updateOfferField(owner, id, { label: "Place" }, { ifMatch: revision }),
    ).rejects.toMatchObject({ code: "precondition_failed" });
  });

  it("retire and are reactivated, and write nothing when nothing changes", async () => {
    const { id } = await fieldCalled("manager");
    const retired = await updateOfferField(owner, id, { retired: true });
    expect(retired.retiredAt).not.toBeNull();
    expect(await updateOfferField(owner, id, { retired: true })).toEqual(retired);
    expect(await updateOfferField(owner, id, { retired: false })).toMatchObject({
      retiredAt: null,
      revision: retired.revision + 1,
    });
  });

  it("have options only as a choice", async () => {
    const { id } = await fieldCalled("workplace");
    await expect(updateOfferField(owner, id, { options: [] })).rejects.toMatchObject({
      code: "invalid",
    });
    const bonus = await fieldCalled("sign_on_bonus");
    await expect(updateOfferField(owner, bonus.id, { options: ["A"] })).rejects.toMatchObject({
      code: "invalid",
    });
    const changed = await updateOfferField(owner, id, { options: ["Hybrid"] });
    expect(changed.options).toEqual(["Hybrid"]);
  });

  it("are another account's own", async () => {
    const { id } = await fieldCalled("manager");
    expect(await keysOf(stranger)).toEqual([]);
    await expect(getOfferFieldOrThrow(stranger, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(updateOfferField(stranger, id, { label: "Stolen" })).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await createOfferField(stranger, { label: "Manager", type: "text" })).toMatchObject({
      key: "manager",
      position: 1,
    });
  });

  it("are changed by owners alone, and read by all", async () => {
    const { userId } = await createMember({ accountId: owner.accountId });
    const recruiter = memberActor(owner.accountId, userId, "recruiter");
    const { id } = await fieldCalled("manager");
    await expect(
      createOfferField(recruiter, { label: "Perks", type: "text" }),
    ).rejects.toMatchObject({ code: "forbidden" });
    await expect(updateOfferField(recruiter, id, { retired: true })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await getOfferFieldOrThrow(recruiter, id)).toMatchObject({ key: "manager" });
  });

  it("are limited in number", async () => {
    const full = await createOwner();
    const rows = Array.from({ length: maxFields }, (_, index) => ({
      ...{ accountId: full.accountId, key: `field_${index}`, label: "Term" },
      ...{ type: "text" as const, position: index + 1 },
    }));
    await insertRows(database(), offerFields, rows);
    await expect(createOfferField(full, { label: "More", type: "text" })).rejects.toMatchObject({
      code: "bad_request",
    });
  });
});

async function fieldCalled(key: string) {
  const found = (await listOfferFields(owner)).find((field) => field.key === key);
  if (!found) throw new Error(`no field ${key}`);
  return getOfferFieldOrThrow(owner, found.id);
}
