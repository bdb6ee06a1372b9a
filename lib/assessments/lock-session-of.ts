import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessmentSessions } from "@/db/schema";
import { AppError } from "@/lib/errors";

export type SessionRow = typeof assessmentSessions.$inferSelect;

/** What an inviter knows a session by. */
export interface SessionKey {
  accountId: number;
  partnerUuid: string;
  interviewUuid: string;
}

const select = (tx: Transaction, { accountId, partnerUuid, interviewUuid }: SessionKey) =>
  tx
    .select()
    .from(assessmentSessions)
    .where(
      and(
        eq(assessmentSessions.accountId, accountId),
        eq(assessmentSessions.partnerUuid, partnerUuid),
        eq(assessmentSessions.interviewUuid, interviewUuid),
      ),
    );

/** The session of an interview as it is at this moment. */
export async function findSessionOf(
  tx: Transaction,
  key: SessionKey,
): Promise<SessionRow | undefined> {
  const [session] = await select(tx, key);
  return session;
}

/** The same, and nobody else changes it until the end; `share` lets others look at it likewise. */
export async function lockSessionOf(
  tx: Transaction,
  key: SessionKey,
  strength: "update" | "share" = "update",
): Promise<SessionRow | undefined> {
  const [session] = await select(tx, key).for(strength);
  return session;
}

/** Throws `conflict` where the session is another candidate's, or of another assessment. */
export function requireSame(
  session: SessionRow,
  given: { candidateId: number | undefined; assessmentId: number },
): void {
  if (session.candidateId !== given.candidateId) {
    throw new AppError("conflict", "This interview uuid is in use for another candidate");
  }
  if (session.assessmentId !== given.assessmentId) {
    throw new AppError("conflict", "This interview uuid is in use for another assessment");
  }
}
