import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import { links, memberships, notifications } from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { systemActor } from "@/lib/auth/actor";
import { recordEvents } from "@/lib/events/record-events";
import { answerOffer } from "@/lib/offers/answer-offer";
import { openOffer } from "@/lib/offers/open-offer";
import { transitionOffer } from "@/lib/offers/transition-offers";
import * as factories from "@/lib/testing/factories";
import { markAllNotifications, markNotifications } from "./mark-notifications";
import { countUnread, getFollowing, listNotifications } from "./queries";
import { notifiedEvents } from "./rules";
import { setFollowing } from "./set-following";

let accountId: number;
let owner: Member;
let colleague: Member;
let viewer: Member;
let stranger: Member;

afterAll(closeDatabase);

beforeAll(async () => {
  stranger = await factories.createOwner();
});

beforeEach(async () => {
  ({ id: accountId } = await factories.createAccount());
  const memberOf = async (role: Member["role"]) => {
    const { userId } = await factories.createMember({ accountId, role });
    return factories.memberActor(accountId, userId, role);
  };
  [owner, colleague, viewer] = await Promise.all([
    memberOf("owner"),
    memberOf("recruiter"),
    memberOf("viewer"),
  ]);
});

const sentOffer = async (actor = owner) => {
  const { id, candidateId } = await factories.createOffer(actor, { status: "sent" });
  const [link] = await database().select().from(links).where(eq(links.offerId, id));
  return { id, candidateId, linkId: link?.id ?? "" };
};

const accept = (linkId: string) =>
  answerOffer(
    { linkId },
    { status: "accepted", version: 1, typedName: "Ada Lovelace", askedName: null },
  );

const inbox = async (actor: Member) =>
  (await listNotifications(actor, { limit: 50 })).rows.map(({ kind }) => kind);

test("the owner is notified of every kind, each once and newest first", async () => {
  const { id, candidateId, linkId } = await sentOffer();
  await openOffer({ linkId });
  await openOffer({ linkId });
  expect(await inbox(owner)).toEqual(["opened"]);
  const kinds = Object.values(notifiedEvents);
  await inTransaction((tx) =>
    recordEvents(
      tx,
      systemActor(accountId),
      Object.keys(notifiedEvents).map((type) => ({ type, candidateId, offerId: id })),
    ),
  );
  expect(await inbox(owner)).toEqual([...kinds.toReversed(), "opened"]);
  expect(await inbox(colleague)).toEqual([]);
});

test("an answer and its notification are one transaction: neither is there without the other", async () => {
  const { id, linkId } = await sentOffer();
  await expect(
    inTransaction(async () => {
      await accept(linkId);
      throw new Error("killed");
    }),
  ).rejects.toThrow("killed");
  expect(await inbox(owner)).toEqual([]);
  expect(await accept(linkId)).toBe("recorded");
  expect(await accept(linkId)).toBe("answered");
  expect(await inbox(owner)).toEqual(["accepted"]);
  const [row] = (await listNotifications(owner, { limit: 5 })).rows;
  expect(row).toMatchObject({ offerId: id, candidateName: "Ada Lovelace", readAt: null });
});

test("followers are notified too, viewers only if they follow, and owners can choose not to", async () => {
  const { id, linkId } = await sentOffer();
  expect(await getFollowing(owner, id)).toMatchObject({ follows: true });
  expect(await getFollowing(viewer, id)).toMatchObject({ follows: false });
  await setFollowing(viewer, { offerId: id, follows: true });
  await setFollowing(colleague, { offerId: id, follows: true });
  await setFollowing(colleague, { offerId: id, follows: false });
  await setFollowing(owner, { offerId: id, follows: false });
  await openOffer({ linkId });
  expect(await inbox(viewer)).toEqual(["opened"]);
  expect(await inbox(colleague)).toEqual([]);
  expect(await inbox(owner)).toEqual([]);
  await setFollowing(owner, { offerId: id, follows: true });
  await accept(linkId);
  expect(await inbox(owner)).toEqual(["accepted"]);
});

test("an owner who became a viewer and a member who left get nothing", async () => {
  const demoted = await sentOffer(colleague);
  const left = await sentOffer();
  await setFollowing(viewer, { offerId: left.id, follows: true });
  const of = ({ userId }: Member) =>
    and(eq(memberships.accountId, accountId), eq(memberships.userId, userId));
  await database().update(memberships).set({ role: "viewer" }).where(of(colleague));
  await database().update(memberships).set({ disabledAt: new Date() }).where(of(owner));
  await accept(demoted.linkId);
  await accept(left.linkId);
  expect(await inbox(colleague)).toEqual([]);
  expect(await inbox(owner)).toEqual([]);
  expect(await inbox(viewer)).toEqual(["accepted"]);
});

test("nobody is notified of what they do themselves", async () => {
  const { id } = await sentOffer();
  await setFollowing(colleague, { offerId: id, follows: true });
  await transitionOffer(owner, id, "accepted");
  expect(await inbox(owner)).toEqual([]);
  expect(await inbox(colleague)).toEqual(["accepted"]);
});

test("no other account or person can see, count, mark or follow", async () => {
  const { id, linkId } = await sentOffer();
  await openOffer({ linkId });
  const [row] = (await listNotifications(owner, { limit: 5 })).rows;
  const ids = [row?.id ?? 0];
  const elsewhere = { ...owner, accountId: stranger.accountId };
  for (const other of [stranger, colleague, elsewhere]) {
    expect(await inbox(other)).toEqual([]);
    expect(await countUnread(other)).toEqual({ unread: 0 });
    expect(await markNotifications(other, { ids, isRead: true })).toEqual({ marked: 0 });
    expect(await markAllNotifications(other, { upTo: ids[0] ?? 0 })).toEqual({ marked: 0 });
  }
  await expect(getFollowing(stranger, id)).rejects.toMatchObject({ code: "not_found" });
  await expect(setFollowing(stranger, { offerId: id, follows: true })).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await countUnread(owner)).toEqual({ unread: 1 });
});

test("reading: some, all up to what was shown, those of an offer, and back to unread", async () => {
  const [one, two] = [await sentOffer(), await sentOffer()];
  await openOffer(one);
  await openOffer(two);
  const { newestUnread } = await getFollowing(owner, one.id);
  expect(await markAllNotifications(owner, { upTo: newestUnread ?? 0, offerId: one.id })).toEqual({
    marked: 1,
  });
  expect(await getFollowing(owner, one.id)).toMatchObject({ newestUnread: null });
  const unread = (await listNotifications(owner, { limit: 5, unread: "true" })).rows;
  expect(unread.map(({ offerId }) => offerId)).toEqual([two.id]);
  await markAllNotifications(owner, { upTo: unread[0]?.id ?? 0 });
  expect(await countUnread(owner)).toEqual({ unread: 0 });
  await markNotifications(owner, { ids: [unread[0]?.id ?? 0], isRead: false });
  expect(await countUnread(owner)).toEqual({ unread: 1 });
});

test("pages of the inbox follow each other, and the count ends at a hundred", async () => {
  const { id, candidateId } = await sentOffer();
  const asked = { type: "offer.asked", candidateId, offerId: id };
  await recordEvents(database(), systemActor(accountId), Array(120).fill(asked));
  expect(await countUnread(owner)).toEqual({ unread: 100 });
  const first = await listNotifications(owner, { limit: 100 });
  const second = await listNotifications(owner, { limit: 100, cursor: first.nextCursor ?? "" });
  expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(120);
  expect(second.nextCursor).toBeNull();
});

test("notifications end with their offer", async () => {
  const { id, linkId } = await sentOffer();
  await openOffer({ linkId });
  await database().execute(sql`delete from offers where id = ${id}`);
  expect(await database().$count(notifications, eq(notifications.offerId, id))).toBe(0);
});
