import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { outboxMessages, users } from "@/db/schema";
import { inviteMember } from "@/lib/members/invite-member";
import { listMembers } from "@/lib/members/queries";
import { resendInvitation } from "@/lib/members/resend-invitation";
import { updateMember } from "@/lib/members/update-member";
import { memberActor } from "@/lib/testing/factories";
import {
  accountOfSession,
  type Case,
  cases,
  linksMailedTo,
  linksSeenBy,
  openWorld,
  ownPassword,
  tokenIn,
  type World,
} from "@/lib/testing/identity-fixtures";
import { acceptInvitation } from "./accept-invitation";
import { createResetLink, requestPasswordReset } from "./request-password-reset";
import { resetPassword } from "./reset-password";
import { signIn } from "./sign-in";
import { switchAccount } from "./switch-account";

afterAll(closeDatabase);

const attackersPassword = "the attacker's password";
const nothing = () => undefined;

/** Does everything that an owner of A could do to get a person's links. */
async function provoke({ a, email, userId }: World): Promise<void> {
  const input = { email, name: "As Typed", role: "viewer" as const };
  await inviteMember(a.owner, input).catch(nothing);
  await resendInvitation(a.owner, userId).catch(nothing);
  await updateMember(a.owner, userId, { disabled: true }).catch(nothing);
  await updateMember(a.owner, userId, { disabled: false }).catch(nothing);
  await resendInvitation(a.owner, userId).catch(nothing);
  await requestPasswordReset(email, {});
}

/** Uses every link that was seen in every way, and returns the sessions it created. */
async function useLinks(links: readonly string[]): Promise<string[]> {
  const given = { password: attackersPassword, name: "Attacker" };
  const sessions: string[] = [];
  for (const token of links.map(tokenIn)) {
    await acceptInvitation({ ...given, token }, {}).then((id) => sessions.push(id), nothing);
    await resetPassword({ ...given, token }, {}).then((id) => id && sessions.push(id), nothing);
  }
  return sessions;
}

const passwordHashOf = async ({ userId }: World) =>
  (await database().select().from(users).where(eq(users.id, userId)))[0]?.passwordHash;

describe.each(cases)("a person who is $a in A and $b in B, $proof", (given: Case) => {
  test("can't be impersonated by an owner of A, unless only A invited a new person", async () => {
    const world = await openWorld(given);
    const before = await passwordHashOf(world);
    await provoke(world);
    const sessions = await useLinks(await linksSeenBy(world.a.owner));
    const isNewInA = given.proof === "new" && given.b === "none";
    const mayPassOn = isNewInA && (given.a === "none" || given.a === "invited");
    expect(sessions).toHaveLength(mayPassOn ? 1 : 0);
    if (!mayPassOn) expect(await passwordHashOf(world)).toBe(before);
    for (const sessionId of sessions) {
      expect(await accountOfSession(sessionId)).toBe(world.a.id);
      const attacker = memberActor(world.a.id, world.userId, "owner", { sessionId });
      await expect(switchAccount(attacker, world.b.id)).rejects.toThrow("Account not found");
    }
  });

  test("has the name that A typed until they join A", async () => {
    const world = await openWorld(given);
    await provoke(world);
    const member = (await listMembers(world.a.owner)).find(({ id }) => id === world.userId);
    const hasJoined = given.a === "joined" || given.a === "disabled";
    expect(member?.name).toBe(hasJoined ? "Their Own Name" : "As Typed");
    expect(member?.invited).toBe(!hasJoined);
  });
});

test("stores no password link, and shows none to any account", async () => {
  const world = await openWorld({ a: "joined", b: "joined", proof: "verified" });
  await requestPasswordReset(world.email, {});
  const rows = await database()
    .select()
    .from(outboxMessages)
    .where(eq(outboxMessages.recipient, world.email));
  expect(rows).toHaveLength(1);
  const [mailed] = await linksMailedTo(world.userId);
  expect(mailed?.kind).toBe("reset");
  expect(rows[0]?.html).not.toContain(tokenIn(mailed?.url ?? "nothing"));
  expect(rows[0]).toMatchObject({ kind: "password_reset", accountId: null });
  for (const { owner } of [world.a, world.b]) expect(await linksSeenBy(owner)).toEqual([]);
});

describe("a password that A's owner chose for a person only A invited", () => {
  const preempt = async () => {
    const world = await openWorld({ a: "invited", b: "none", proof: "new" });
    await provoke(world);
    const [sessionId = ""] = await useLinks(await linksSeenBy(world.a.owner));
    const input = { email: world.email, name: "Victim", role: "owner" as const };
    const invited = await inviteMember(world.b.owner, input);
    const attacker = memberActor(world.a.id, world.userId, "owner", { sessionId });
    return { world, sessionId, invited, attacker };
  };

  test("doesn't give access to B when B invites them later", async () => {
    const { world, invited, attacker } = await preempt();
    expect(invited).toMatchObject({ name: "Victim", invited: true });
    await expect(switchAccount(attacker, world.b.id)).rejects.toThrow("Account not found");
    const again = await signIn({ email: world.email, password: attackersPassword }, {});
    expect(await accountOfSession(again)).toBe(world.a.id);
    expect(await useLinks(await linksSeenBy(world.b.owner))).toEqual([]);
    await updateMember(world.a.owner, world.userId, { disabled: true });
    const signedIn = signIn({ email: world.email, password: attackersPassword }, {});
    await expect(signedIn).rejects.toThrow("open the link in your invitation");
  });

  test("ends, with its sessions, when they join B by their private link", async () => {
    const { world, sessionId } = await preempt();
    const links = await linksMailedTo(world.userId);
    const mailed = links.find(({ accountId }) => accountId === world.b.id);
    const token = tokenIn(mailed?.url ?? "");
    const joined = await acceptInvitation({ token, name: "Vic Tim", password: ownPassword }, {});
    expect(await accountOfSession(joined)).toBe(world.b.id);
    expect(await accountOfSession(sessionId)).toBeNull();
    const stolen = signIn({ email: world.email, password: attackersPassword }, {});
    await expect(stolen).rejects.toThrow("incorrect");
    const names = (await listMembers(world.b.owner)).map(({ name }) => name);
    expect(names).toContain("Vic Tim");
  });
});

test("makes a link that A's owner copied useless once B invites the person", async () => {
  const world = await openWorld({ a: "none", b: "none", proof: "new" });
  const input = { email: world.email, name: "Victim", role: "viewer" as const };
  await inviteMember(world.a.owner, input);
  const copied = await linksSeenBy(world.a.owner);
  expect(copied.length).toBeGreaterThan(0);
  await inviteMember(world.b.owner, { ...input, role: "owner" });
  expect(await useLinks(copied)).toEqual([]);
  expect(await linksSeenBy(world.a.owner)).toEqual([]);
  expect(await linksSeenBy(world.b.owner)).toEqual([]);
});

test("never gives access to B when A's link is accepted while B invites", async () => {
  for (let round = 0; round < 10; round += 1) {
    const world = await openWorld({ a: "none", b: "none", proof: "new" });
    const input = { email: world.email, name: "Victim", role: "viewer" as const };
    await inviteMember(world.a.owner, input);
    const copied = await linksSeenBy(world.a.owner);
    const [sessions] = await Promise.all([
      useLinks(copied.slice(0, 1)),
      inviteMember(world.b.owner, { ...input, role: "owner" }),
    ]);
    for (const sessionId of sessions) {
      const attacker = memberActor(world.a.id, world.userId, "viewer", { sessionId });
      await expect(switchAccount(attacker, world.b.id)).rejects.toThrow("Account not found");
    }
    const members = await listMembers(world.b.owner);
    expect(members.find(({ id }) => id === world.userId)?.invited).toBe(true);
  }
});

test("keeps existing links when a stranger requests another", async () => {
  const { email, a } = await openWorld({ a: "joined", b: "none", proof: "verified" });
  const printed = (await createResetLink(email)) ?? "";
  for (let asked = 0; asked < 3; asked += 1) await requestPasswordReset(email, {});
  const input = { token: tokenIn(printed), password: "a printed password" };
  expect(await accountOfSession((await resetPassword(input, {})) ?? "")).toBe(a.id);
});

test("closes links that others requested when a new password is chosen", async () => {
  const { email, userId } = await openWorld({ a: "joined", b: "none", proof: "verified" });
  for (let asked = 0; asked < 2; asked += 1) await requestPasswordReset(email, {});
  const [used, left] = await linksMailedTo(userId);
  const given = { password: "another password" };
  await resetPassword({ ...given, token: tokenIn(used?.url ?? "") }, {});
  const late = resetPassword({ ...given, token: tokenIn(left?.url ?? "") }, {});
  await expect(late).rejects.toThrow("has been used");
});
