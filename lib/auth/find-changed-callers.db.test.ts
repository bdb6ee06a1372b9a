import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { apiKeys, memberships, sessions } from "@/db/schema";
import { createAccount, createApiKey, createMember, createSession } from "@/lib/testing/factories";
import { type Actor, systemActor } from "./actor";
import { actorOfApiKey, forgetApiKeys } from "./api-key";
import { findChangedCallers } from "./find-changed-callers";
import { forgetSessions, memberOfCookie } from "./session";

afterAll(closeDatabase);

const week = 7 * 86_400_000;

async function signedIn(expiresAt = new Date(Date.now() + week)) {
  const { id: accountId } = await createAccount();
  const { userId } = await createMember({ accountId, role: "recruiter" });
  const session = await createSession({ accountId, userId, expiresAt });
  return { accountId, userId, ...session, actor: known(await memberOfCookie(session.token)) };
}

async function keyed() {
  const { id: accountId } = await createAccount();
  const { userId: ownerId } = await createMember({ accountId, role: "owner" });
  const created = await createApiKey({ accountId, ownerId });
  return { accountId, ownerId, ...created, actor: known(await actorOfApiKey(created.key)) };
}

function known<Caller extends Actor>(actor: Caller | null): Caller {
  if (!actor) throw new Error("a credential that was just created is unknown");
  return actor;
}

const changed = async (...actors: Actor[]) => [...(await findChangedCallers(actors))];

test("callers whose credential and permissions are what they were have not changed", async () => {
  const [member, key] = [await signedIn(), await keyed()];
  expect(await changed(member.actor, member.actor, key.actor)).toEqual([]);
  expect(await changed()).toEqual([]);
});

test("a caller without a row counts as changed", async () => {
  expect(await changed(systemActor(1))).toEqual(["system"]);
});

test("a session changes when it ends, expires, moves, or is due to be prolonged", async () => {
  const { accountId, userId } = await signedIn();
  const { id: elsewhere } = await createAccount();
  await database()
    .insert(memberships)
    .values({
      ...{ accountId: elsewhere, userId, role: "recruiter", joinedAt: new Date() },
    });
  const hour = 3_600_000;
  for (const change of [
    { revokedAt: new Date() },
    { expiresAt: new Date(Date.now() - hour) },
    { expiresAt: new Date(Date.now() + week - 26 * hour) },
    { accountId: elsewhere },
  ]) {
    forgetSessions();
    const expiresAt = new Date(Date.now() + week);
    const { id, token } = await createSession({ accountId, userId, expiresAt });
    const actor = known(await memberOfCookie(token));
    expect(await changed(actor)).toEqual([]);
    await database().update(sessions).set(change).where(eq(sessions.id, id));
    expect(await changed(actor)).toEqual([actor.credential]);
  }
});

test("a session changes with its membership, and others don't", async () => {
  const [member, other] = [await signedIn(), await signedIn()];
  const own = eq(memberships.userId, member.userId);
  for (const change of [{ role: "viewer" as const }, { disabledAt: new Date() }]) {
    await database().update(memberships).set(change).where(own);
    expect(await changed(member.actor, other.actor)).toEqual([member.actor.credential]);
  }
});

test("a key changes when it is revoked, in its permissions, and with its owner's role", async () => {
  const key = await keyed();
  const set = (change: Partial<typeof apiKeys.$inferInsert>) =>
    database().update(apiKeys).set(change).where(eq(apiKeys.id, key.id));
  await set({ permissions: ["jobs.read"] });
  expect(await changed(key.actor)).toEqual([key.actor.credential]);
  forgetApiKeys();
  const actor = known(await actorOfApiKey(key.key));
  expect(await changed(actor)).toEqual([]);
  const own = eq(memberships.userId, key.ownerId);
  await database().update(memberships).set({ role: "viewer" }).where(own);
  expect(await changed(actor), "which allows the same").toEqual([]);
  await database().update(memberships).set({ disabledAt: new Date() }).where(own);
  expect(await changed(actor)).toEqual([actor.credential]);
  await database().update(memberships).set({ disabledAt: null }).where(own);
  await set({ revokedAt: new Date() });
  expect(await changed(actor)).toEqual([actor.credential]);
});
