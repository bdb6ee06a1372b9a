import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import { offerFields, offers } from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { updateJob } from "@/lib/jobs/update-job";
import { updateOfferField } from "@/lib/offer-fields/update-offer-field";
import { previewTemplate } from "@/lib/templates/preview-template";
import {
  createJob,
  createOffer,
  createOfferField,
  createOwner,
  createTemplate,
} from "@/lib/testing/factories";
import { diffVersions } from "./diff-versions";
import { exportOffers } from "./export-offers";
import { getOfferOrThrow } from "./get-offer";
import { getOfferFields } from "./get-offer-fields";
import { getOfferState } from "./get-offer-state";
import { countMatchingOffers, listOffers } from "./list-offers";
import { listVersions } from "./list-versions";
import { lockOffers } from "./lock-offers";
import { offerConditions } from "./match-offers";
import { previewLetter } from "./preview-letter";
import { OfferListQuery } from "./schema";
import { transitionOffer } from "./transition-offers";
import { updateOffer } from "./update-offer";

let owner: Member;
let stranger: Member;

/** Creates an account with a field of each type. */
async function accountWithFields() {
  const actor = await createOwner();
  const { accountId } = actor;
  const fields = [
    { key: "bonus", label: "Sign-on bonus", type: "money" as const },
    { key: "shares", label: "Shares", type: "number" as const },
    { key: "place", label: "Workplace", type: "choice" as const, options: ["Office", "Remote"] },
    { key: "manager", label: "Manager", type: "text" as const },
    { key: "probation", label: "Probation ends", type: "date" as const },
    { key: "car", label: "Car", type: "boolean" as const },
  ];
  for (const [index, field] of fields.entries()) {
    await createOfferField({ accountId, ...field, position: index + 1 });
  }
  return actor;
}

beforeAll(async () => {
  [owner, stranger] = await Promise.all([accountWithFields(), accountWithFields()]);
});

afterAll(closeDatabase);

const valuesOf = async (actor: Member, id: number) =>
  Object.fromEntries(
    (await getOfferFields(actor, id)).flatMap(({ key, value }) =>
      value === null ? [] : [[key, value]],
    ),
  );

const jobOf = (actor: Member, customFields = {}) =>
  createJob({ accountId: actor.accountId, customFields });

describe("values of an offer", () => {
  it("come from the job where absent; null is none", async () => {
    const job = await jobOf(owner, { bonus: 5000, place: "Office", car: true });
    const given = { car: null, manager: " Grace Hopper ", probation: "2030-06-01" };
    const { id } = await createOffer(owner, { jobId: job.id, customFields: given });
    expect(await valuesOf(owner, id)).toEqual({
      ...{ bonus: 5000, place: "Office" },
      ...{ manager: "Grace Hopper", probation: "2030-06-01" },
    });
    await updateJob(owner, job.id, { customFields: { bonus: 6000 } });
    expect(await valuesOf(owner, id)).toMatchObject({ bonus: 5000 });
  });

  it("stay when an update doesn't name them, and make a version when they change", async () => {
    const { id } = await createOffer(owner, { customFields: { bonus: 100, car: false } });
    await updateOffer(owner, id, { salary: 61_000 });
    expect(await valuesOf(owner, id)).toEqual({ bonus: 100, car: false });
    await updateOffer(owner, id, { customFields: { bonus: 100 } });
    await updateOffer(owner, id, { customFields: {} });
    expect((await getOfferState(owner, id)).version).toBe(2);
    await updateOffer(owner, id, { customFields: { bonus: 200, car: null, shares: 1.5 } });
    expect(await valuesOf(owner, id)).toEqual({ bonus: 200, shares: 1.5 });

    const { rows } = await listVersions(owner, id, { limit: 3 });
    expect(rows.map(({ customFields }) => customFields)).toEqual([
      { bonus: 200, shares: 1.5 },
      { bonus: 100, car: false },
      { bonus: 100, car: false },
    ]);
    const diff = await diffVersions(owner, id, { from: 1, to: 3 });
    expect(diff.customFields).toEqual([
      { key: "bonus", label: "Sign-on bonus", type: "money", before: 100, after: 200 },
      { key: "shares", label: "Shares", type: "number", before: null, after: 1.5 },
      { key: "car", label: "Car", type: "boolean", before: false, after: null },
    ]);
    expect(diff.currencies).toEqual({ before: "GBP", after: "GBP" });
  });

  it("leave the contract's answers as they are", async () => {
    const { id } = await createOffer(owner, { customFields: { bonus: 1 } });
    expect(await getOfferOrThrow(owner, id)).not.toHaveProperty("customFields");
    expect(await updateOffer(owner, id, { customFields: { bonus: 2 } })).not.toHaveProperty(
      "customFields",
    );
  });

  it.each([
    [{ nothing: 1 }, "No offer field has this key"],
    [{ constructor: 1 }, "No offer field has this key"],
    [{ bonus: "5000" }, "Must be a number"],
    [{ bonus: 0 }, "Must be more than 0"],
    [{ bonus: 0.001 }, "Must have at most 2 decimals"],
    [{ shares: 1.23456 }, "Must have at most 4 decimals"],
    [{ place: "Moon" }, "Must be one of these: Office, Remote"],
    [{ manager: 12 }, "Must be text"],
    [{ probation: "2030-02-30" }, "Must be a date, YYYY-MM-DD"],
    [{ car: "yes" }, "Must be true or false"],
  ])("refuse %j", async (customFields, text) => {
    const [key] = Object.keys(customFields);
    const refusal = { code: "invalid", details: { [`customFields.${key}`]: [text] } };
    await expect(createOffer(owner, { customFields })).rejects.toMatchObject(refusal);
    const { id } = await createOffer(owner);
    await expect(updateOffer(owner, id, { customFields })).rejects.toMatchObject(refusal);
    const job = await jobOf(owner);
    await expect(updateJob(owner, job.id, { customFields })).rejects.toMatchObject(refusal);
  });

  it("are amounts of the offer's currency", async () => {
    const { id } = await createOffer(owner, { customFields: { bonus: 100.5 }, salary: 5000 });
    await expect(updateOffer(owner, id, { currency: "JPY" })).rejects.toMatchObject({
      details: { "customFields.bonus": [expect.stringContaining("JPY has no decimals")] },
    });
    await updateOffer(owner, id, { currency: "JPY", customFields: { bonus: 100 } });
  });

  it("keep an option that was removed, and a retired field", async () => {
    const actor = await accountWithFields();
    const job = await jobOf(actor, { place: "Office", shares: 7 });
    const { id } = await createOffer(actor, { jobId: job.id });
    const fields = await getOfferFields(actor, id);
    expect(fields.map(({ key }) => key)).toContain("car");
    const { accountId } = actor;
    await updateOfferField(actor, await fieldOf(accountId, "place"), { options: ["Remote"] });
    for (const key of ["shares", "car"]) {
      await updateOfferField(actor, await fieldOf(accountId, key), { retired: true });
    }
    await updateOffer(actor, id, { customFields: { place: "Office", shares: 7, bonus: 5 } });
    const kept = await getOfferFields(actor, id);
    expect(kept.map(({ key }) => key)).toEqual([
      ...["bonus", "shares", "place", "manager", "probation"],
    ]);
    expect(kept[1]).toMatchObject({ retired: true, value: 7 });
    await expect(updateOffer(actor, id, { customFields: { shares: 8 } })).rejects.toMatchObject({
      details: { "customFields.shares": ["This field is retired"] },
    });
    const next = await createOffer(actor, { jobId: job.id });
    expect(await valuesOf(actor, next.id)).toEqual({ place: "Office" });
  });
});

describe("a required field", () => {
  it("stops sending by every way, and says so before", async () => {
    const actor = await accountWithFields();
    await updateOfferField(actor, await fieldOf(actor.accountId, "manager"), { required: true });
    const draft = await createOffer(actor);
    const reason = "Cannot send an offer without required fields: Manager";
    const state = await getOfferState(actor, draft.id);
    expect(state.steps.find(({ status }) => status === "sent")).toEqual({
      status: "sent",
      reason,
    });
    expect(state.sendProblems).toMatchObject([{ code: "field_missing", level: "error" }]);
    const refusal = { code: "bad_request", message: reason };
    await expect(transitionOffer(actor, draft.id, "sent")).rejects.toMatchObject(refusal);
    await expect(updateOffer(actor, draft.id, { status: "sent" })).rejects.toMatchObject(refusal);
    const { candidateId, jobId } = draft;
    const preview = await previewLetter(actor, { candidateId, jobId });
    expect(preview.sendProblems).toMatchObject([{ code: "field_missing" }]);
    await updateOffer(actor, draft.id, { status: "sent", customFields: { manager: "Ann" } });
    expect((await getOfferState(actor, draft.id)).status).toBe("sent");
    await updateOffer(actor, draft.id, { customFields: { manager: null } });
  });
});

describe("a letter", () => {
  it("is written with the values, and again when they change", async () => {
    const body = "<p>{{ fields.bonus }} {{ fields.car }} {{ fields.manager }}</p>";
    const { id: templateId } = await createTemplate({ accountId: owner.accountId, body });
    const customFields = { bonus: 5000, car: true };
    const draft = await createOffer(owner, { templateId, customFields });
    expect(draft.renderedHtml).toContain("£5,000 Yes");
    expect((await getOfferState(owner, draft.id)).problems).toMatchObject([
      { code: "empty_variable", name: "fields.manager" },
    ]);
    const given = { customFields: { bonus: 6000, manager: "Ann" } };
    const { renderedHtml } = await updateOffer(owner, draft.id, given);
    expect(renderedHtml).toContain("£6,000 Yes Ann");
    expect((await getOfferState(owner, draft.id)).problems).toEqual([]);
    const { candidateId, jobId } = draft;
    const preview = await previewLetter(owner, { candidateId, jobId, templateId, customFields });
    expect(preview.document).toContain("£5,000 Yes");
  });

  it("of a template's preview has the offer's values, or examples", async () => {
    const { accountId } = owner;
    const body = "<p>{{ fields.bonus }}, {{ fields.place }}, {{ fields.gone }}</p>";
    const { id } = await createTemplate({ accountId, body });
    const example = await previewTemplate(owner, id, {});
    expect(example.html).toContain("$5,000, Office");
    expect(example.problems).toMatchObject([{ code: "unknown_variable", name: "fields.gone" }]);
    const offer = await createOffer(owner, { customFields: { bonus: 7000 } });
    const ofOffer = await previewTemplate(owner, id, { offerId: offer.id });
    expect(ofOffer.html).toContain("£7,000,");
    expect(ofOffer.problems).toMatchObject([{ name: "fields.gone" }, { name: "fields.place" }]);
    const job = await jobOf(owner, { bonus: 8000, place: "Remote" });
    const ofJob = await previewTemplate(owner, id, { jobId: job.id });
    expect(ofJob.html).toContain("£8,000, Remote");
  });
});

describe("search", () => {
  const found = async (actor: Member, search: string) => {
    const { rows } = await listOffers(actor, OfferListQuery.parse({ search }));
    const count = await countMatchingOffers(actor, { search, sort: "-createdAt" });
    expect(count).toEqual({ count: rows.length, isExact: true });
    return rows.map(({ id }) => id);
  };

  it("finds offers by their values, in the account alone", async () => {
    const customFields = { manager: "Zoë Quintero-Ångström", bonus: 8765, car: true };
    const { id } = await createOffer(owner, { customFields });
    const other = await createOffer(stranger, { customFields });
    expect(await found(owner, "zoe quintero-ang")).toEqual([id]);
    expect(await found(owner, "8765")).toEqual([id]);
    expect(await found(owner, "qu")).toEqual([id]);
    expect(await found(owner, "true")).toEqual([]);
    expect(await found(stranger, "QUINTERO")).toEqual([other.id]);
    const conditions = offerConditions(owner, { search: "quintero" });
    expect(await database().select({ id: offers.id }).from(offers).where(conditions)).toEqual([
      { id },
    ]);
    await updateOffer(owner, id, { customFields: { manager: null } });
    expect(await found(owner, "quintero")).toEqual([]);
  });
});

describe("the export", () => {
  it("has a column for each field", async () => {
    const actor = await accountWithFields();
    const values = { bonus: 5000, manager: "=cmd()", car: false, probation: "2030-06-01" };
    await createOffer(actor, { customFields: values });
    let text = "";
    for await (const chunk of exportOffers(actor, { sort: "-createdAt" })) text += chunk;
    const [head, row] = text.trim().split("\r\n");
    expect(head).toMatch(/,Sign-on bonus,Shares,Workplace,Manager,Probation ends,Car$/);
    expect(row).toMatch(/,5000,,,'=cmd\(\),2030-06-01,no$/);
  });
});

describe("another account", () => {
  it("neither reads values nor has the fields", async () => {
    const { id } = await createOffer(owner, { customFields: { bonus: 1 } });
    await expect(getOfferFields(stranger, id)).rejects.toThrow("Offer not found");
    await createOfferField({ accountId: owner.accountId, key: "own", position: 9 });
    await expect(createOffer(stranger, { customFields: { own: "x" } })).rejects.toMatchObject({
      code: "invalid",
    });
    const [locked] = await inTransaction((tx) => lockOffers(tx, owner.accountId, [id]));
    expect(locked?.fields.map(({ key }) => key)).toContain("own");
  });
});

async function fieldOf(accountId: number, key: string): Promise<number> {
  const [field] = await database()
    .select({ id: offerFields.id })
    .from(offerFields)
    .where(and(eq(offerFields.accountId, accountId), eq(offerFields.key, key)));
  return field?.id ?? 0;
}
