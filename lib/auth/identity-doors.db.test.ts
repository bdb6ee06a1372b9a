import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test, vi } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import { users } from "@/db/schema";
import { createApiKey, createSession, memberActor } from "@/db/seed/factories";
import { switchAccount } from "@/lib/account/switch-account";
import { mailInvitation } from "@/lib/members/mail-invitation";
import { updateMember } from "@/lib/members/update-member";
import { acceptInvitation } from "./accept-invitation";
import { actorOfApiKey } from "./api-key";
import { findMemberInvitation } from "./find-member-invitation";
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
} from "./identity-fixtures";
import { signInByClaims } from "./oidc";
import { requestPasswordReset } from "./request-password-reset";
import { resetPassword } from "./reset-password";
import { randomToken } from "./secrets";
import { forgetSessions, memberOfCookie } from "./session";
import { signIn } from "./sign-in";

const run = randomToken(9).toLowerCase().replaceAll(/[_-]/g, "0");
const served = cases.map((_, index) => `sso-${run}-${index}`);
vi.stubEnv("OIDC_ACCOUNTS", served.join(","));

afterAll(closeDatabase);

/** Where a person lands who has shown who they are: what they joined first, else what invites. */
function landing({ a, b }: { a: Relation; b: Relation }): "a" | "b" | null {
  if (a === "joined") return "a";
  if (b === "joined") return "b";
  if (a === "invited") return "a";
  return b === "invited" ? "b" : null;
}

const outcome = async (world: World, session: Promise<string>): Promise<"a" | "b" | null> => {
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

  test("signs in by password where they joined, and joins by it once verified", async () => {
    const world = await openWorld(given);
    const credentials = { email: world.email.toUpperCase(), password: ownPassword };
    const mayEnter = proof === "verified" || hasJoined(a) || hasJoined(b);
    const expected = proof !== "new" && mayEnter ? landing(given) : null;
    expect(await outcome(world, signIn(credentials, {}))).toBe(expected);
  });

  test("chooses a new password by mail, which ends every session they have", async () => {
    const world = await openWorld(given);
    const { userId, email } = world;
    const old = await Promise.all(
      places
        .filter(([, relation]) => relation !== "none")
        .map(([name]) => createSession({ accountId: world[name].id, userId })),
    );
    await requestPasswordReset(email, {});
    const [link] = await linksMailedTo(userId);
    expect(link === undefined).toBe(landing(given) === null);
    if (!link) return;
    const input = { token: tokenIn(link.url), password: "another password" };
    expect(await outcome(world, resetPassword(input, {}))).toBe(landing(given));
    for (const { id } of old) expect(await accountOfSession(id)).toBeNull();
    await expect(resetPassword(input, {})).rejects.toThrow("has been used");
    await expect(signIn({ email, password: ownPassword }, {})).rejects.toThrow("not right");
    const [user] = await database().select().from(users).where(eq(users.id, userId));
    expect(user?.emailVerifiedAt).not.toBeNull();
  });

  test("accepts an invitation by the link that was mailed", async () => {
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

  test("is signed in by B's identity provider to B alone", async () => {
    const world = await openWorld(given, code);
    const { email, userId } = world;
    const mayEnter = b === "joined" || b === "invited";
    const claims = (verified: boolean) => ({ sub: "x", email, email_verified: verified });
    expect(await outcome(world, signInByClaims(claims(false), {}))).toBeNull();
    const session = signInByClaims(claims(true), {});
    expect(await outcome(world, session)).toBe(mayEnter ? "b" : null);
    if (!mayEnter) return;
    const sessionId = await session;
    const member = memberActor(world.b.id, userId, "owner", { sessionId, singleSignOn: true });
    await expect(switchAccount(member, world.a.id)).rejects.toThrow(
      a === "joined" || a === "invited" ? "Sign in with your password" : "Account not found",
    );
    if (b !== "invited" || proof !== "unverified") return;
    await expect(signIn({ email, password: ownPassword }, {})).rejects.toThrow("not right");
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

  test("changes from A to B where they joined it, or are invited and verified", async () => {
    if (!hasJoined(a)) return;
    const world = await openWorld(given);
    const { userId } = world;
    const { id: sessionId } = await createSession({ accountId: world.a.id, userId });
    const member = memberActor(world.a.id, userId, "owner", { sessionId });
    const moved = switchAccount(member, world.b.id).then(() => sessionId);
    const mayMove = b === "joined" || (b === "invited" && proof === "verified");
    expect(await outcome(world, moved)).toBe(mayMove ? "b" : null);
    expect(await accountOfSession(sessionId)).toBe(mayMove ? world.b.id : world.a.id);
  });
});

test("a password that is replaced while it is checked starts no session", async () => {
  const world = await openWorld({ a: "joined", b: "none", proof: "verified" });
  await requestPasswordReset(world.email, {});
  const [link] = await linksMailedTo(world.userId);
  const input = { token: tokenIn(link?.url ?? ""), password: "another password" };
  const late = Array.from({ length: 6 }, () =>
    signIn({ email: world.email, password: ownPassword }, {}).catch(() => null),
  );
  const reset = await resetPassword(input, {});
  const started = (await Promise.all(late)).filter((id) => id !== null);
  for (const id of started) expect(await accountOfSession(id)).toBeNull();
  expect(await accountOfSession(reset)).toBe(world.a.id);
});
