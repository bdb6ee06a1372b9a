import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessmentSessions } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { ofPartner } from "./own-sessions";

export type SessionRow = typeof assessmentSessions.$inferSelect;

/** What an inviter knows a session by. */
export interface SessionKey {
  partnerUuid: string;
  interviewUuid: string;
}

const select = (tx: Transaction, actor: Actor, { partnerUuid, interviewUuid }: SessionKey) =>
  tx
    .select()
    .from(assessmentSessions)
    .where(
      and(
        eq(assessmentSessions.accountId, actor.accountId),
        eq(assessmentSessions.partnerUuid, partnerUuid),
        eq(assessmentSessions.interviewUuid, interviewUuid),
        ofPartner(actor),
      ),
    );

/** The session of an interview as it is at this moment. */
export async function findSessionOf(
  tx: Transaction,
  actor: Actor,
  key: SessionKey,
): Promise<SessionRow | undefined> {
  const [session] = await select(tx, actor, key);
  return session;
}

/** The same, and nobody else changes it until the end; `share` lets others look at it likewise. */
export async function lockSessionOf(
  tx: Transaction,
  actor: Actor,
  key: SessionKey,
  strength: "update" | "share" = "update",
): Promise<SessionRow | undefined> {
  const [session] = await select(tx, actor, key).for(strength);
  return session;
}

export const inUse = (noun: "account id" | "assessment" | "candidate") =>
  new AppError("conflict", `This interview uuid is in use for another ${noun}`);

/** Throws `conflict` where the session is another candidate's, or of another assessment. */
export function requireSame(
  session: SessionRow,
  given: { candidateId: number | undefined; assessmentId: number },
): void {
  if (session.candidateId !== given.candidateId) {
    throw inUse("candidate");
  }
  if (session.assessmentId !== given.assessmentId) {
    throw inUse("assessment");
  }
}
