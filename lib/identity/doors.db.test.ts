import { and, eq, inArray } from "drizzle-orm";
import { afterAll, describe, expect, test, vi } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import { auditEntries, users } from "@/db/schema";
import { listOwnMemberships } from "@/lib/account/queries";
import { actorOfApiKey } from "@/lib/auth/api-key";
import { findMemberInvitation } from "@/lib/auth/find-member-invitation";
import { randomToken } from "@/lib/auth/secrets";
import { forgetSessions, memberOfCookie } from "@/lib/auth/session";
import { mailInvitation } from "@/lib/members/mail-invitation";
import { listMembers } from "@/lib/members/queries";
import { updateMember } from "@/lib/members/update-member";
import { createApiKey, createSession, memberActor } from "@/lib/testing/factories";
import {
  accountOfSession,
  type Case,
  cases,
  linksMailedTo,
  openWorld,
  ownPassword,
  type Relation,
  tokenIn,
  type World,
} from "@/lib/testing/identity-fixtures";
import { acceptInvitation } from "./accept-invitation";
import { requestPasswordReset } from "./request-password-reset";
import { resetPassword } from "./reset-password";
import { signIn } from "./sign-in";
import { signInByClaims } from "./sign-in-by-claims";
import { switchAccount } from "./switch-account";

const run = randomToken(9).toLowerCase().replaceAll(/[_-]/g, "0");
const served = cases.map((_, index) => `sso-${run}-${index}`);
vi.stubEnv("OIDC_ACCOUNTS", served.join(","));

afterAll(closeDatabase);

/**
 * Returns where an authenticated person lands: in the account they joined first, and nowhere else.
 */
function landing({ a, b }: { a: Relation; b: Relation }): "a" | "b" | null {
  if (a === "joined") return "a";
  return b === "joined" ? "b" : null;
}

const outcome = async (
  world: World,
  session: Promise<string | null>,
): Promise<"a" | "b" | null> => {
  const id = await session.catch(() => null);
  const account = id && (await accountOfSession(id));
  return account === world.a.id ? "a" : account === world.b.id ? "b" : null;
};

const hasJoined = (relation: Relation) => relation === "joined";

describe.each(cases)("a person who is $a in A and $b in B, $proof", (given: Case) => {
  const { a, b, proof } = given;
  const code = served[cases.indexOf(given)];
  const places = [
    ["a", a],
    ["b", b],
  ] as const;

  test("signs in by password where they joined, and elsewhere only on request", async () => {
    const world = await openWorld(given);
    const credentials = { email: world.email.toUpperCase(), password: ownPassword };
    const expected = proof === "new" ? null : landing(given);
    expect(await outcome(world, signIn(credentials, {}))).toBe(expected);
  });

  test("joins the chosen account on sign-in, once verified", async () => {
    for (const [name, relation] of places) {
      const world = await openWorld(given);
      const { id: accountId, owner } = world[name];
      const credentials = { email: world.email, password: ownPassword };
      const mayJoin = relation === "invited" && proof === "verified";
      const elsewhere = relation === "invited" || proof === "new" ? null : landing(given);
      const asked = outcome(world, signIn({ ...credentials, accountId }, {}));
      const isHere = relation === "joined" && proof !== "new";
      expect(await asked).toBe(mayJoin || isHere ? name : elsewhere);
      if (relation !== "invited") continue;
      const again = await openWorld(given);
      const account = again[name];
      await inTransaction((tx) => mailInvitation(tx, account.owner, again.userId));
      const [link] = await linksMailedTo(again.userId);
      const invitation = tokenIn(link?.url ?? "");
      const signedIn = signIn({ ...credentials, email: again.email, invitation }, {});
      expect(await outcome(again, signedIn)).toBe(mayJoin ? name : null);
      const members = await listMembers(mayJoin ? owner : account.owner);
      const person = members.find(({ email }) => email === (mayJoin ? world : again).email);
      expect(person?.invited).toBe(!mayJoin);
    }
  });

  test("chooses a new password by email, which ends all their sessions", async () => {
    const world = await openWorld(given);
    const { userId, email } = world;
    const old = await Promise.all(
      places
        .filter(([, relation]) => relation !== "none")
        .map(([name]) => createSession({ accountId: world[name].id, userId })),
    );
    await requestPasswordReset(email, {});
    const [link] = await linksMailedTo(userId);
    const isAnywhere = [a, b].some((each) => each === "joined" || each === "invited");
    expect(link !== undefined).toBe(isAnywhere);
    if (!link) return;
    const input = { token: tokenIn(link.url), password: "another password" };
    expect(await outcome(world, resetPassword(input, {}))).toBe(landing(given));
    for (const { id } of old) expect(await accountOfSession(id)).toBeNull();
    await expect(resetPassword(input, {})).rejects.toThrow("has been used");
    await expect(signIn({ email, password: ownPassword }, {})).rejects.toThrow("incorrect");
    const [user] = await database().select().from(users).where(eq(users.id, userId));
    expect(user?.emailVerifiedAt).not.toBeNull();
  });

  test("accepts an invitation by the link in the email", async () => {
    for (const [name, relation] of places) {
      if (relation !== "invited") continue;
      const world = await openWorld(given);
      const account = world[name];
      await inTransaction((tx) => mailInvitation(tx, account.owner, world.userId));
      const [link] = await linksMailedTo(world.userId);
      const token = tokenIn(link?.url ?? "");
      const step = (await findMemberInvitation(token))?.step;
      expect(step).toBe(proof === "verified" ? "sign-in" : "choose-password");
      const accepted = acceptInvitation({ token, name: "Own", password: "a new password" }, {});
      expect(await outcome(world, accepted)).toBe(step === "sign-in" ? null : name);
      if (step === "sign-in") continue;
      await expect(signIn({ email: world.email, password: ownPassword }, {})).rejects.toThrow();
    }
  });

  test("is signed in by B's identity provider to B only", async () => {
    const world = await openWorld(given, code);
    const { email, userId } = world;
    const mayEnter = b === "joined" || (b === "invited" && proof !== "unverified");
    const claims = (verified: boolean) => ({ sub: "x", email, email_verified: verified });
    expect(await outcome(world, signInByClaims(claims(false), {}))).toBeNull();
    const session = signInByClaims(claims(true), {});
    expect(await outcome(world, session)).toBe(mayEnter ? "b" : null);
    if (!mayEnter) return;
    const sessionId = await session;
    const member = memberActor(world.b.id, userId, "owner", { sessionId, singleSignOn: true });
    await expect(switchAccount(member, world.a.id)).rejects.toThrow("Account not found");
    const listed = (await listOwnMemberships(member)).map(({ accountId }) => accountId);
    expect(listed).toEqual([world.b.id]);
  });

  test("keeps a session and an API key only where they joined and are enabled", async () => {
    const world = await openWorld(given);
    const { userId } = world;
    for (const [name, relation] of places) {
      if (relation === "none") continue;
      const accountId = world[name].id;
      const { token } = await createSession({ accountId, userId });
      const member = await memberOfCookie(token);
      expect(member?.accountId ?? null).toBe(hasJoined(relation) ? accountId : null);
      const { key } = await createApiKey({ accountId, ownerId: userId });
      const actor = await actorOfApiKey(key);
      expect(actor?.accountId ?? null).toBe(hasJoined(relation) ? accountId : null);
      if (!hasJoined(relation)) continue;
      await updateMember(world[name].owner, userId, { disabled: true });
      forgetSessions();
      expect(await memberOfCookie(token)).toBeNull();
      expect(await actorOfApiKey(key)).toBeNull();
    }
  });

  test("switches from A to B if they joined it, or are invited and verified", async () => {
    if (!hasJoined(a)) return;
    const world = await openWorld(given);
    const { userId } = world;
    const { id: sessionId } = await createSession({ accountId: world.a.id, userId });
    const member = memberActor(world.a.id, userId, "owner", { sessionId });
    const moved = switchAccount(member, world.b.id).then(() => sessionId);
    const mayMove = b === "joined" || (b === "invited" && proof === "verified");
    expect(await outcome(world, moved)).toBe(mayMove ? "b" : null);
    expect(await accountOfSession(sessionId)).toBe(mayMove ? world.b.id : world.a.id);
    const joinings = await database()
      .select({ accountId: auditEntries.accountId })
      .from(auditEntries)
      .where(
        and(
          eq(auditEntries.action, "member.joined"),
          eq(auditEntries.subjectId, String(userId)),
          inArray(auditEntries.accountId, [world.a.id, world.b.id]),
        ),
      );
    const expected = b === "invited" && mayMove ? [{ accountId: world.b.id }] : [];
    expect(joinings).toEqual(expected);
  });
});
