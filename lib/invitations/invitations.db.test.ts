import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import * as tables from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { createBulkRun } from "@/lib/bulk/create-run";
import { listBulkRows } from "@/lib/bulk/queries";
import { StatusReport } from "@/lib/partners/contract-schema";
import { createPartner } from "@/lib/partners/create-partner";
import { deletePartner } from "@/lib/partners/delete-partner";
import { updatePartner } from "@/lib/partners/update-partner";
import { createAccount, createCandidate, createMember, memberActor } from "@/lib/testing/factories";
import { addInvitations } from "./add-invitations";
import { recordStatus } from "./record-status";

let actor: Actor;
let partnerId: number;
let partner: Actor;

const occasion = () => ({
  partnerId,
  assessmentId: "numeracy",
  assessmentName: "Numeracy",
  customId: null,
  sendInvite: false,
});

beforeAll(async () => {
  const account = await createAccount();
  const member = await createMember({ accountId: account.id, role: "recruiter" });
  actor = memberActor(account.id, member.userId, "recruiter", { name: member.name });
  const created = await createPartner(actor, {
    name: "Acme Tests",
    baseUrl: "https://acme.example/api",
    partnerUuid: "acme",
    username: "us",
    password: "secret",
  });
  partnerId = created.id;
  partner = {
    ...actor,
    ...{ kind: "client", userId: null, name: "Acme Tests", partnerId },
    partner: { uuid: "acme", accountId: null },
    permissions: new Set(),
  };
});

afterAll(closeDatabase);

const candidate = (overrides = {}) => createCandidate({ accountId: actor.accountId, ...overrides });

async function invited() {
  const { id: candidateId } = await candidate();
  const [id = 0] = await inTransaction((tx) =>
    addInvitations(tx, actor, occasion(), [{ candidateId, additionalTime: 25 }]),
  );
  return read(id);
}

async function read(id: number) {
  const [row] = await database()
    .select()
    .from(tables.assessmentInvitations)
    .where(eq(tables.assessmentInvitations.id, id));
  if (!row) throw new Error("no invitation");
  return row;
}

const report = (uuid: string, status: string, given: object = {}) =>
  StatusReport.parse({
    partner: { uuid: "acme" },
    interview: { id: "their-1", uuid },
    result_details: { status, ...given },
  });

test("statuses only move forward, in any order of arrival", async () => {
  const { id, interviewUuid } = await invited();
  const send = (status: string, given = {}) =>
    recordStatus(partner, report(interviewUuid, status, given));
  expect(await send("started")).toEqual({ response: "OK" });
  await send("completed", { overall_score: "80", result: "Pass" });
  await send("in progress");
  await send("completed", { overall_score: "80", result: "Pass" });
  const after = await read(id);
  expect(after).toMatchObject({
    status: "Completed",
    overallScore: "80",
    partnerSessionId: "their-1",
  });
  const events = await database()
    .select({ type: tables.events.type })
    .from(tables.events)
    .where(eq(tables.events.invitationId, id));
  expect(events.map(({ type }) => type)).toEqual(["invitation.status", "invitation.completed"]);
});

test("a later report of the same status corrects the scores", async () => {
  const { id, interviewUuid } = await invited();
  const send = (timestamp: string, scores: object) =>
    recordStatus(partner, {
      ...report(interviewUuid, "completed", scores),
      metadata: { timestamp },
    });
  await send("2026-10-20T10:00:00Z", { overall_score: "20", raw_score: "2", result: "Fail" });
  await send("2026-10-21T10:00:00Z", { overall_score: "60", raw_score: "6", result: "Pass" });
  await send("2026-10-20T10:00:00Z", { overall_score: "20", raw_score: "2", result: "Fail" });
  expect(await read(id)).toMatchObject({ overallScore: "60", rawScore: "6", result: "Pass" });
  const completed = await database()
    .select({ data: tables.events.data })
    .from(tables.events)
    .where(eq(tables.events.invitationId, id))
    .orderBy(tables.events.id);
  expect(completed.map(({ data }) => data.overallScore)).toEqual(["20", "60"]);
});

test("forty concurrent callbacks end at the furthest status", async () => {
  const { id, interviewUuid } = await invited();
  const words = ["started", "in progress", "finished", "completed"];
  await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      recordStatus(partner, report(interviewUuid, words[index % 4] ?? "")),
    ),
  );
  expect(await read(id)).toMatchObject({ status: "Completed" });
});

test("callbacks of another partner, of nobody, or without content are refused", async () => {
  const { interviewUuid } = await invited();
  const foreign = StatusReport.parse({
    ...report(interviewUuid, "started"),
    partner: { uuid: "other" },
  });
  await expect(recordStatus(partner, foreign)).rejects.toMatchObject({ code: "forbidden" });
  await expect(recordStatus(partner, report("unknown", "started"))).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(recordStatus(partner, report(interviewUuid, "asleep"))).rejects.toMatchObject({
    code: "invalid",
  });
  const other = { ...partner, partnerId: partnerId + 1_000_000 };
  await expect(recordStatus(other, report(interviewUuid, "started"))).rejects.toMatchObject({
    code: "not_found",
  });
});

test("each candidate is checked before anybody is invited", async () => {
  const [plain, silent, again] = [
    await candidate(),
    await candidate({ email: null }),
    await candidate(),
  ];
  await inTransaction((tx) =>
    addInvitations(tx, actor, occasion(), [{ candidateId: again.id, additionalTime: 0 }]),
  );
  const rows = [plain, silent, again, plain].map(({ publicId }) => ({ publicId }));
  const run = await createBulkRun(actor, {
    kind: "invite_candidates",
    settings: { ...occasion(), sendInvite: true },
    selection: {
      rows: [
        ...rows,
        { publicId: "nobody" },
        { publicId: (await candidate()).publicId, additionalTime: "a lot" },
      ],
    },
  });
  const { rows: checked } = await listBulkRows(actor, run.id, { limit: 50 });
  expect(checked.map(({ verdict }) => verdict)).toEqual([
    ...["ready", "no_address", "already_offered"],
    ...["duplicate", "unknown", "invalid"],
  ]);
});

test("a partner with invitations stays, and invites nobody once retired", async () => {
  await invited();
  await expect(deletePartner(actor, partnerId)).rejects.toThrow(
    "Cannot delete partner with invitations",
  );
  await updatePartner(actor, partnerId, { retired: true });
  const { id } = await candidate();
  const given = {
    kind: "invite_candidates" as const,
    settings: occasion(),
    selection: { ids: [id] },
  };
  await expect(createBulkRun(actor, given)).rejects.toThrow("This partner is retired");
  await updatePartner(actor, partnerId, { retired: false });
  expect((await createBulkRun(actor, given)).includedCount).toBe(1);
});

test("an address that the guard blocks is not registered", async () => {
  const input = { name: "Inside", partnerUuid: "x", username: "us", password: "secret" };
  for (const baseUrl of ["https://10.0.0.1/api", "http://partner.example", "https://3232235521"]) {
    await expect(createPartner(actor, { ...input, baseUrl })).rejects.toMatchObject({
      code: "invalid",
      details: { baseUrl: [expect.any(String)] },
    });
  }
});

test("no secret of a partner or an invitation is stored in clear", async () => {
  const [row] = await database()
    .select()
    .from(tables.partners)
    .where(eq(tables.partners.id, partnerId));
  expect(row?.password).not.toContain("secret");
  expect(row?.callbackPasswordHash).toMatch(/^[0-9a-f]{64}$/);
});
