import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { events, offers, outboxMessages } from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import {
  createAccount,
  createCandidate,
  createJob,
  createMember,
  createOffer,
  memberActor,
} from "@/lib/testing/factories";
import { getOfferState } from "./get-offer-state";
import { previewLetter } from "./preview-letter";
import { resendOffer } from "./resend-offer";
import { transitionOffer } from "./transition-offers";
import { updateOffer } from "./update-offer";

afterAll(closeDatabase);

let owner: Member;
const over = "The response deadline was November 1, 2020. Extend it before sending.";

beforeAll(async () => {
  const { id } = await createAccount();
  const { userId } = await createMember({ accountId: id, role: "owner" });
  owner = memberActor(id, userId, "owner");
});

const sentEvent = async (offerId: number) => {
  const [event] = await database()
    .select({ data: events.data })
    .from(events)
    .where(and(eq(events.offerId, offerId), eq(events.type, "offer.sent")));
  return event?.data;
};

const statusOf = async (id: number) => {
  const [row] = await database().select().from(offers).where(eq(offers.id, id));
  return row?.status;
};

test("members can't send past the deadline, by either door, and nothing is written", async () => {
  const { id } = await createOffer(owner, { expiryDate: "2020-11-01" });
  const asMember = { refusesLate: true };
  await expect(transitionOffer(owner, id, "sent", asMember)).rejects.toThrow(over);
  await expect(
    updateOffer(owner, id, { status: "sent", salary: 70_000 }, asMember),
  ).rejects.toThrow(over);
  expect(await statusOf(id)).toBe("draft");
  expect(await sentEvent(id)).toBeUndefined();
  const extended = { status: "sent", expiryDate: "2040-01-01" } as const;
  await updateOffer(owner, id, extended, asMember);
  expect(await statusOf(id)).toBe("sent");
  expect(await sentEvent(id)).not.toHaveProperty("afterDeadline");
});

test("members can't move a sent offer's deadline to a day that has passed; the contract can", async () => {
  const { id } = await createOffer(owner, { status: "sent", expiryDate: "2040-01-01" });
  const asMember = { refusesLate: true };
  const text =
    "November 1, 2020 has passed, so the candidate couldn't respond. Choose today or a later day";
  await expect(
    updateOffer(owner, id, { expiryDate: "2020-11-01" }, asMember),
  ).rejects.toMatchObject({ code: "bad_request", message: text, details: { expiryDate: [text] } });
  const recorded = await updateOffer(owner, id, { expiryDate: "2020-11-01" });
  expect(recorded.expiryDate).toBe("2020-11-01");
  const corrected = { salary: 71_000, expiryDate: "2020-11-01" };
  expect((await updateOffer(owner, id, corrected, asMember)).salary).toBe(71_000);
  const draft = await createOffer(owner, { expiryDate: "2040-01-01" });
  await updateOffer(owner, draft.id, { expiryDate: "2020-11-01" }, asMember);
});

test("the contract records what was sent late, and the event says so", async () => {
  const { id } = await createOffer(owner, { expiryDate: "2020-11-01" });
  expect((await transitionOffer(owner, id, "sent")).status).toBe("sent");
  expect(await sentEvent(id)).toMatchObject({ from: "draft", afterDeadline: true });
  await expect(resendOffer(owner, id)).rejects.toThrow(over);
  const mails = await database()
    .select()
    .from(outboxMessages)
    .where(eq(outboxMessages.offerId, id));
  expect(mails).toHaveLength(1);
});

test("the deadline's own day counts in the account's zone", async () => {
  const zoned = async (timeZone: string) => {
    const { id } = await createAccount({ timeZone });
    const { userId } = await createMember({ accountId: id, role: "owner" });
    return memberActor(id, userId, "owner");
  };
  const today = new Date().toISOString().slice(0, 10);
  const [east, west] = [await zoned("Pacific/Kiritimati"), await zoned("Etc/GMT+12")];
  const now = new Date();
  const eastIsAhead = now.getUTCHours() >= 10;
  const ofEast = await createOffer(east, { expiryDate: today });
  const ofWest = await createOffer(west, { expiryDate: today });
  const codes = async (member: Member, id: number) =>
    (await getOfferState(member, id)).sendProblems.map(({ code }) => code);
  expect(await codes(east, ofEast.id)).toEqual([
    eastIsAhead ? "deadline_passed" : "deadline_today",
  ]);
  expect(await codes(west, ofWest.id)).toEqual(now.getUTCHours() >= 12 ? ["deadline_today"] : []);
});

test("the state and the preview warn alike, also of an accepted offer for the job", async () => {
  const { accountId } = owner;
  const candidate = await createCandidate({ accountId, firstName: "Ada", lastName: "Byron" });
  const job = await createJob({ accountId, currency: "EUR" });
  const pair = { candidateId: candidate.id, jobId: job.id };
  const accepted = await createOffer(owner, { ...pair, status: "accepted" });
  await createOffer(owner, { candidateId: candidate.id, status: "accepted" });
  const terms = { ...pair, startDate: "2030-01-01", expiryDate: "2030-02-01", currency: "USD" };
  const draft = await createOffer(owner, terms);
  const { sendProblems: problems } = await getOfferState(owner, draft.id);
  expect(problems.map(({ code }) => code)).toEqual([
    "deadline_far",
    "start_before_deadline",
    "other_currency",
    "already_accepted",
  ]);
  expect(problems.at(-1)?.message).toBe(
    `Ada Byron has already accepted an offer for this job (offer ${accepted.id}).`,
  );
  const preview = await previewLetter(owner, terms);
  expect(preview.sendProblems).toEqual(problems);
  expect(preview.terms).toMatchObject({ salary: 70_000, currency: "USD" });
  expect((await getOfferState(owner, accepted.id)).sendProblems).toEqual([]);
});
