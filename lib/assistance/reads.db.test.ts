import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { recipientStatuses } from "@/db/enums";
import { auditEntries } from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import {
  createAssistance,
  createCandidate,
  createOwner,
  memberActor,
} from "@/lib/testing/factories";
import { exportRecipients } from "./export-recipients";
import { linkRecipient } from "./link-recipient";
import { listAssistanceOfCandidate } from "./list-candidate-assistance";
import { listRecipients } from "./list-recipients";
import { notifyRemaining } from "./notify-remaining";
import { getAssistanceOrThrow, listAssistance, listProviders } from "./queries";
import { revealCoupon } from "./reveal-coupon";
import { recipientTotal } from "./rules";

let owner: Member;
let stranger: Member;

const people = (count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      createCandidate({ accountId: owner.accountId, firstName: "Kim", lastName: `Lee${index}` }),
    ),
  );

/** Creates an offer to assist with one recipient in each status, the first ones twice. */
async function everyStatus(twice = 0) {
  const statuses = [...recipientStatuses, ...recipientStatuses.slice(0, twice)];
  const candidates = await people(statuses.length);
  const recipients = statuses.map((status, index) => ({
    candidateId: candidates[index]!.id,
    couponCode: `COUPON20${25 + index}`,
    status,
  }));
  return createAssistance(owner, recipients, { providerName: "Learn Well" });
}

const newest = { sort: "-createdAt" as const };

beforeAll(async () => {
  [owner, stranger] = await Promise.all([createOwner(), createOwner()]);
});
afterAll(closeDatabase);

test("recipient counts match the rows", async () => {
  const { publicId } = await everyStatus(2);
  const one = await getAssistanceOrThrow(owner, publicId);
  expect(one.counts).toEqual({
    recorded: 2,
    notified: 2,
    seen: 1,
    accepted: 1,
    declined: 1,
    expired: 1,
  });
  expect(one.notifiable).toBe(2);
  for (const status of recipientStatuses) {
    const { rows } = await listRecipients(owner, publicId, { limit: 50, status: [status] });
    expect(rows.map((row) => row.status)).toEqual(Array(one.counts[status]).fill(status));
  }
  const listed = await listAssistance(owner, { ...newest, limit: 200 });
  const row = listed.rows.find((each) => each.publicId === publicId);
  expect(row?.counts).toEqual(one.counts);
  expect(recipientTotal(one.counts)).toBe(8);
});

test("the list is filtered, searched and paged", async () => {
  const member = await createOwner();
  const created: string[] = [];
  for (const name of ["Alpha School", "Beta School", "Alpha Visa"]) {
    const reason = name.endsWith("Visa") ? "MIGRATION_SERVICE" : "EDUCATION_SERVICE";
    const source = name.startsWith("Beta") ? "api" : "dashboard";
    const offer = await createAssistance(member, [], { providerName: name, reason, source });
    created.unshift(offer.publicId);
  }
  const idsOf = async (filters: object) =>
    (await listAssistance(member, { ...newest, limit: 50, ...filters })).rows.map(
      (row) => row.publicId,
    );
  expect(await idsOf({})).toEqual(created);
  expect(await idsOf({ sort: "createdAt" })).toEqual(created.toReversed());
  expect(await idsOf({ reason: ["MIGRATION_SERVICE"] })).toEqual([created[0]]);
  expect(await idsOf({ source: "api" })).toEqual([created[1]]);
  expect(await idsOf({ provider: "Alpha School" })).toEqual([created[2]]);
  expect(await idsOf({ search: "ALPHA" })).toEqual([created[0], created[2]]);
  expect(await idsOf({ search: created[1] })).toEqual([created[1]]);
  const first = await listAssistance(member, { ...newest, limit: 2 });
  expect(first.rows.map((row) => row.publicId)).toEqual(created.slice(0, 2));
  const cursor = first.nextCursor ?? "";
  const rest = await listAssistance(member, { ...newest, limit: 2, cursor });
  expect(rest.rows.map((row) => row.publicId)).toEqual(created.slice(2));
  expect(rest.nextCursor).toBeNull();
  expect(await listProviders(member, { search: "alpha" })).toEqual([
    { name: "Alpha School" },
    { name: "Alpha Visa" },
  ]);
});

test("recipients are searched, paged, and their coupons masked", async () => {
  const { publicId, recipients } = await everyStatus();
  const first = await listRecipients(owner, publicId, { limit: 4 });
  const cursor = first.nextCursor ?? "";
  const rest = await listRecipients(owner, publicId, { limit: 4, cursor });
  const rows = [...first.rows, ...rest.rows];
  expect(rows.map((row) => row.id)).toEqual(recipients.map((row) => row.id));
  expect(rows[0]?.coupon).toBe("••••2025");
  expect(JSON.stringify(rows)).not.toContain("COUPON");
  const found = await listRecipients(owner, publicId, { limit: 50, search: "LEE3" });
  expect(found.rows.map((row) => row.candidateName)).toEqual(["Kim Lee3"]);
});

test("a whole code is revealed with permission, and audited", async () => {
  const { publicId, recipients } = await everyStatus();
  const [recipient] = recipients;
  const viewer = memberActor(owner.accountId, owner.userId, "viewer");
  await expect(revealCoupon(viewer, recipient!.id)).rejects.toThrow("Forbidden");
  expect(await revealCoupon(owner, recipient!.id)).toEqual({ couponCode: "COUPON2025" });
  const entries = await database()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.subjectId, publicId));
  expect(entries.map((entry) => entry.action)).toEqual(["assistance.offered", "coupon.revealed"]);
  expect(JSON.stringify(entries)).not.toContain("COUPON2025");
});

test("the file has masked codes, whole ones on request, and no formulas", async () => {
  const { accountId } = owner;
  const evil = await createCandidate({ accountId, firstName: "=cmd()", lastName: "Evil" });
  const offer = await createAssistance(owner, [
    { candidateId: evil.id, couponCode: "=SUM(1)-2026" },
  ]);
  const textOf = async (actor: Member, wholeCoupons: boolean) => {
    let text = "";
    const chunks = await exportRecipients(actor, offer.publicId, { wholeCoupons });
    for await (const chunk of chunks) text += chunk;
    return text;
  };
  const masked = await textOf(owner, false);
  expect(masked).toContain("'=cmd() Evil");
  expect(masked).toContain("••••2026");
  expect(masked).not.toContain("SUM");
  expect(await textOf(owner, true)).toContain("'=SUM(1)-2026");
  const viewer = memberActor(accountId, owner.userId, "viewer");
  await expect(textOf(viewer, true)).rejects.toThrow("Forbidden");
  expect(await textOf(viewer, false)).toBe(masked);
});

test("a candidate's offers to assist are listed newest first, with masked coupons", async () => {
  const [candidate] = await people(1);
  const recipient = { candidateId: candidate!.id, couponCode: "COUPON2025" };
  const older = await createAssistance(owner, [recipient]);
  const newer = await createAssistance(owner, [{ ...recipient, couponCode: null }]);
  const first = await listAssistanceOfCandidate(owner, candidate!.id, { limit: 1 });
  const cursor = first.nextCursor ?? "";
  const rest = await listAssistanceOfCandidate(owner, candidate!.id, { limit: 1, cursor });
  const rows = [...first.rows, ...rest.rows];
  expect(rows.map((row) => [row.publicId, row.coupon])).toEqual([
    [newer.publicId, null],
    [older.publicId, "••••2025"],
  ]);
  await expect(listAssistanceOfCandidate(stranger, candidate!.id, { limit: 1 })).rejects.toThrow(
    "Candidate not found",
  );
});

test("nobody without an address or after the last day is notified", async () => {
  const { accountId } = owner;
  const silent = await createCandidate({ accountId, email: null });
  const gone = await createCandidate({ accountId, optedOutAt: new Date() });
  const [reached] = await people(1);
  const all = [silent, gone, reached!].map(({ id }) => ({ candidateId: id }));
  const open = await createAssistance(owner, all);
  expect((await getAssistanceOrThrow(owner, open.publicId)).notifiable).toBe(1);
  expect(await notifyRemaining(owner, open.publicId)).toEqual({ queued: 1 });
  const nobody = await createAssistance(owner, all.slice(0, 2));
  await expect(notifyRemaining(owner, nobody.publicId)).rejects.toThrow(
    "Everyone who can be notified has been",
  );
  const over = await createAssistance(owner, all, { answerBy: "2020-01-31" });
  await expect(notifyRemaining(owner, over.publicId)).rejects.toThrow("The response deadline");
});

test("a link can be shared, the same each time, but not with candidates who opted out", async () => {
  const { accountId } = owner;
  const silent = await createCandidate({ accountId, email: null });
  const gone = await createCandidate({ accountId, optedOutAt: new Date() });
  const offer = await createAssistance(owner, [
    { candidateId: silent.id },
    { candidateId: gone.id },
  ]);
  const [first, second] = offer.recipients;
  const { url } = await linkRecipient(owner, first!.id);
  expect(url).toMatch(/\/a\/[\w-]{22}\.[\w-]{43}$/);
  expect(await linkRecipient(owner, first!.id)).toEqual({ url });
  await expect(linkRecipient(owner, second!.id)).rejects.toThrow("opted out");
});

test("another account's records return not found", async () => {
  const { publicId, recipients } = await everyStatus();
  const [recipient] = recipients;
  const reads = [
    () => getAssistanceOrThrow(stranger, publicId),
    () => listRecipients(stranger, publicId, { limit: 5 }),
    () => exportRecipients(stranger, publicId, { wholeCoupons: true }),
    () => notifyRemaining(stranger, publicId),
    () => getAssistanceOrThrow(owner, "nope"),
  ];
  for (const read of reads) await expect(read()).rejects.toThrow("Offer to assist not found");
  await expect(revealCoupon(stranger, recipient!.id)).rejects.toThrow("Recipient not found");
  await expect(linkRecipient(stranger, recipient!.id)).rejects.toThrow("Recipient not found");
  expect((await listAssistance(stranger, { ...newest, limit: 50 })).rows).toEqual([]);
  expect(await listProviders(stranger, {})).toEqual([]);
});
