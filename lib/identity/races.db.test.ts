import { AsyncResource } from "node:async_hooks";
import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { closeDatabase, database, inTransaction, type Transaction } from "@/db/client";
import { sessions } from "@/db/schema";
import { hashPassword } from "@/lib/auth/passwords";
import { inviteMember } from "@/lib/members/invite-member";
import { updateMember } from "@/lib/members/update-member";
import { createSession } from "@/lib/testing/factories";
import {
  accountOfSession,
  linksMailedTo,
  linksSeenBy,
  openWorld,
  ownPassword,
  tokenIn,
} from "@/lib/testing/identity-fixtures";
import { acceptInvitation } from "./accept-invitation";
import { lockUser } from "./lock-user";
import { setPassword } from "./set-password";
import { signIn } from "./sign-in";

afterAll(closeDatabase);

const beside = new AsyncResource("beside");

/** Runs work outside the open transaction, as another request would. */
const outside = <T>(work: () => Promise<T>): Promise<T> => beside.runInAsyncScope(work);

/** Waits until this many other transactions wait for this one, directly or indirectly. */
async function untilWaiting(tx: Transaction, count: number): Promise<void> {
  const [own] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  const waiting = sql`
    with recursive waiting (pid) as (
      select pid from pg_stat_activity where ${own?.pid}::int = any(pg_blocking_pids(pid))
      union
      select each.pid from pg_stat_activity as each
      join waiting on waiting.pid = any(pg_blocking_pids(each.pid))
    ) select pid from waiting`;
  const check = async () => expect(await database().execute(waiting)).toHaveLength(count);
  await vi.waitFor(check, { timeout: 2500 });
}

test("starts no session with a password replaced during the check", async () => {
  const { userId, email } = await openWorld({ a: "joined", b: "none", proof: "verified" });
  const passwordHash = await hashPassword("another password");
  const late = await inTransaction(async (tx) => {
    await lockUser(tx, userId);
    const signedIn = Promise.allSettled([
      outside(() => signIn({ email, password: ownPassword }, {})),
    ]);
    await untilWaiting(tx, 1);
    await setPassword(tx, { userId, email }, { passwordHash, verifies: true });
    return { signedIn };
  });
  const [outcome] = await late.signedIn;
  expect(outcome).toMatchObject({ status: "rejected", reason: { code: "unauthenticated" } });
});

test("refuses a link that is used while another account invites its person", async () => {
  const { a, b, userId, email } = await openWorld({ a: "none", b: "none", proof: "new" });
  await inviteMember(a.owner, { email, name: "Victim", role: "viewer" });
  const [copied = ""] = await linksSeenBy(a.owner);
  const given = { token: tokenIn(copied), name: "Attacker", password: ownPassword };
  const late = await inTransaction(async (tx) => {
    await lockUser(tx, userId);
    const accepted = Promise.allSettled([outside(() => acceptInvitation(given, {}))]);
    await untilWaiting(tx, 1);
    await inviteMember(b.owner, { email, name: "Victim", role: "owner" });
    return { accepted };
  });
  const [outcome] = await late.accepted;
  expect(outcome).toMatchObject({ status: "rejected", reason: { code: "bad_request" } });
});

test("avoids deadlock between accepting and disabling", async () => {
  const { a, b, userId, email } = await openWorld({ a: "none", b: "joined", proof: "unverified" });
  await inviteMember(a.owner, { email, name: "As Typed", role: "viewer" });
  const [link] = await linksMailedTo(userId);
  const given = { token: tokenIn(link?.url ?? ""), name: "Own", password: ownPassword };
  const { id: held } = await createSession({ accountId: b.id, userId });
  const both = await inTransaction(async (tx) => {
    await tx.select().from(sessions).where(eq(sessions.id, held)).for("update");
    const accepted = outside(() => acceptInvitation(given, {}));
    await untilWaiting(tx, 1);
    const disabled = outside(() => updateMember(a.owner, userId, { disabled: true }));
    await untilWaiting(tx, 2);
    return { settled: Promise.allSettled([accepted, disabled]) };
  });
  const [accepted, disabled] = await both.settled;
  expect([accepted.status, disabled.status]).toEqual(["fulfilled", "fulfilled"]);
  const session = accepted.status === "fulfilled" ? accepted.value : "";
  expect(await accountOfSession(session)).toBeNull();
});
