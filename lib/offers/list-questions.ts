import { and, desc, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { offerQuestions } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { requireOffer } from "./list-versions";
import type { OfferQuestion } from "./schema";

export const questionColumns = {
  id: offerQuestions.id,
  version: offerQuestions.version,
  question: offerQuestions.question,
  askedAt: offerQuestions.askedAt,
  answer: offerQuestions.answer,
  answeredAt: offerQuestions.answeredAt,
  answeredBy: offerQuestions.answeredBy,
};

type Row = Omit<OfferQuestion, "askedAt" | "answeredAt"> & {
  askedAt: Date;
  answeredAt: Date | null;
};

/** Returns a row as the API shows it. */
export const toQuestion = ({ askedAt, answeredAt, ...row }: Row): OfferQuestion => ({
  ...row,
  askedAt: askedAt.toISOString(),
  answeredAt: answeredAt?.toISOString() ?? null,
});

/** More than an offer can have; questions from before there was a limit may exceed it. */
const maxListed = 100;

/** Returns what the candidate asked about an offer, newest first. Throws `not_found`. */
export async function listQuestions(actor: Actor, offerId: number): Promise<OfferQuestion[]> {
  requirePermission(actor, "offers.read");
  await requireOffer(actor, offerId);
  const rows = await database()
    .select(questionColumns)
    .from(offerQuestions)
    .where(and(eq(offerQuestions.accountId, actor.accountId), eq(offerQuestions.offerId, offerId)))
    .orderBy(desc(offerQuestions.id))
    .limit(maxListed);
  return rows.map(toQuestion);
}
