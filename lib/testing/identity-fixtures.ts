import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import * as tables from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/passwords";
import { randomToken } from "@/lib/auth/secrets";
import { userTokenUrl } from "@/lib/auth/user-tokens";
import { getMessageOrThrow } from "@/lib/outbox/get-message";
import { listMessages } from "@/lib/outbox/list-messages";
import { createAccount, createMember, memberActor } from "./factories";

/** Relations of a person to an account. */
export const relations = ["none", "invited", "joined", "disabled"] as const;
export type Relation = (typeof relations)[number];

/** A person's proof: none, a password that anyone may have set, or their address. */
export const proofs = ["new", "unverified", "verified"] as const;
export type Proof = (typeof proofs)[number];

export const ownPassword = "a password of their own";

export interface Case {
  a: Relation;
  b: Relation;
  proof: Proof;
}

/** Every relation of a person to two accounts, with every proof. */
export const cases: Case[] = relations.flatMap((a) =>
  relations.flatMap((b) => proofs.map((proof) => ({ a, b, proof }))),
);

export interface Account {
  id: number;
  code: string;
  owner: Member;
}

async function openAccount(code: string): Promise<Account> {
  const { id } = await createAccount({ code, name: code });
  const { userId } = await createMember({ accountId: id, role: "owner", isVerified: true });
  return { id, code, owner: memberActor(id, userId, "owner", { name: `Owner of ${code}` }) };
}

export interface World {
  a: Account;
  b: Account;
  email: string;
  userId: number;
}

/** Creates two accounts with an owner each, and a person related to both as the case says. */
export async function openWorld({ a, b, proof }: Case, bCode = `b-${unique()}`): Promise<World> {
  const accounts = { a: await openAccount(`a-${unique()}`), b: await openAccount(bCode) };
  const email = `person.${unique()}@example.com`;
  const [user] = await database()
    .insert(tables.users)
    .values({
      email,
      name: "Their Own Name",
      passwordHash: proof === "new" ? null : await hashPassword(ownPassword),
      emailVerifiedAt: proof === "verified" ? new Date() : null,
    })
    .returning({ id: tables.users.id });
  if (!user) throw new Error("an insert returned no user");
  await relate(accounts.a.id, user.id, a);
  await relate(accounts.b.id, user.id, b);
  return { ...accounts, email, userId: user.id };
}

async function relate(accountId: number, userId: number, relation: Relation): Promise<void> {
  if (relation === "none") return;
  await database()
    .insert(tables.memberships)
    .values({
      ...{ accountId, userId, role: "owner" },
      invitedName: "As Typed",
      joinedAt: relation === "invited" ? null : new Date(),
      disabledAt: relation === "disabled" ? new Date() : null,
    });
}

const unique = () => randomToken(9).toLowerCase().replaceAll(/[_-]/g, "0");

/** Returns every link in the messages of an account's outbox. */
export async function linksSeenBy(owner: Member): Promise<string[]> {
  const { rows } = await listMessages(owner, { limit: 100 });
  const messages = await Promise.all(rows.map(({ id }) => getMessageOrThrow(owner, id)));
  return messages.flatMap(({ html }) => html?.match(/https?:[^"<\s]+/g) ?? []);
}

/** Returns the links in a person's mailbox, after delivery, by kind. */
export async function linksMailedTo(userId: number) {
  const tokens = await database()
    .select()
    .from(tables.userTokens)
    .where(eq(tables.userTokens.userId, userId));
  return tokens.map(({ id, kind, accountId }) => ({
    kind,
    accountId,
    url: userTokenUrl(kind, id),
  }));
}

export const tokenIn = (url: string): string => new URL(url).pathname.split("/").at(-1) ?? "";

/** Returns the account of a session, or null. */
export async function accountOfSession(sessionId: string): Promise<number | null> {
  const [session] = await database()
    .select({ accountId: tables.sessions.accountId, revokedAt: tables.sessions.revokedAt })
    .from(tables.sessions)
    .where(eq(tables.sessions.id, sessionId));
  return session && session.revokedAt === null ? session.accountId : null;
}
