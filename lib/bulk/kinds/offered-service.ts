import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import {
  accounts,
  assistanceOffers,
  assistanceRecipients,
  couponPools,
  templates,
} from "@/db/schema";
import { recordAssistance } from "@/lib/assistance/record-assistance";
import type { Actor } from "@/lib/auth/actor";
import { accountToday } from "@/lib/coupons/find-account-today";
import { badRequest } from "@/lib/errors";
import { sameAccount } from "@/lib/same-account";
import type { AssistanceSettings } from "./assistance-settings";

/** Returns the account's name, which is the provider of offers created on the dashboard. */
export async function providerOf(tx: Transaction, accountId: number): Promise<string> {
  const [account] = await tx
    .select({ name: accounts.name })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  return account?.name ?? "";
}

/**
 * Returns why candidates can't be added to the run's offer to assist, or null: its deadline has
 * passed. Throws `bad_request` for an unknown offer.
 */
export async function findLateRefusal(
  tx: Transaction,
  { accountId }: Actor,
  { answerBy, assistanceOfferId }: AssistanceSettings,
): Promise<string | null> {
  const deadline =
    assistanceOfferId === null
      ? answerBy
      : (await ownOffer(tx, accountId, assistanceOfferId)).answerBy;
  if (deadline === null) return null;
  return deadline < (await accountToday(tx, accountId)) ? "The response deadline has passed" : null;
}

/**
 * Throws `bad_request` for settings that name unknown records or a deadline in the past. Returns
 * why candidates can't be added to an existing offer, or null.
 */
export async function checkSettings(
  tx: Transaction,
  actor: Actor,
  settings: AssistanceSettings,
): Promise<string | null> {
  const { accountId } = actor;
  const { templateId, poolId, assistanceOfferId } = settings;
  if (templateId !== null) {
    const [template] = await tx
      .select({ type: templates.type })
      .from(templates)
      .where(and(eq(templates.accountId, accountId), eq(templates.id, templateId)));
    if (template?.type !== "email") throw badRequest("Template not found");
  }
  if (poolId !== null) {
    const [pool] = await tx
      .select({ id: couponPools.id })
      .from(couponPools)
      .where(and(eq(couponPools.accountId, accountId), eq(couponPools.id, poolId)));
    if (!pool) throw badRequest("Coupon pool not found");
  }
  const late = await findLateRefusal(tx, actor, settings);
  if (late && assistanceOfferId === null) throw badRequest(late);
  return late;
}

async function ownOffer(tx: Transaction, accountId: number, id: number) {
  const [offer] = await tx
    .select({
      id: assistanceOffers.id,
      publicId: assistanceOffers.publicId,
      providerName: assistanceOffers.providerName,
      reason: assistanceOffers.reason,
      answerBy: assistanceOffers.answerBy,
    })
    .from(assistanceOffers)
    .where(and(eq(assistanceOffers.accountId, accountId), eq(assistanceOffers.id, id)));
  if (!offer) throw badRequest("Offer to assist not found");
  return offer;
}

/** Returns the candidates that the same provider already offered the same service. */
export async function findOffered(
  tx: Transaction,
  { accountId }: Actor,
  { reason, assistanceOfferId }: AssistanceSettings,
  candidateIds: readonly number[],
): Promise<Set<number>> {
  if (candidateIds.length === 0) return new Set();
  const service =
    assistanceOfferId === null
      ? { providerName: await providerOf(tx, accountId), reason }
      : await ownOffer(tx, accountId, assistanceOfferId);
  const rows = await tx
    .selectDistinct({ candidateId: assistanceRecipients.candidateId })
    .from(assistanceRecipients)
    .innerJoin(
      assistanceOffers,
      sameAccount(assistanceOffers.id, assistanceRecipients.assistanceOfferId),
    )
    .where(
      and(
        eq(assistanceRecipients.accountId, accountId),
        sql`${assistanceRecipients.candidateId} in (
          select value::int from json_array_elements_text(${JSON.stringify(candidateIds)}::json))`,
        eq(assistanceOffers.providerName, service.providerName),
        sql`${assistanceOffers.reason} is not distinct from ${service.reason}::assistance_reason`,
      ),
    );
  return new Set(rows.map(({ candidateId }) => candidateId));
}

/**
 * Returns the run's offer to assist: the one it adds to, the one its first chunk created, or a new
 * one.
 */
export async function assistanceOfferOf(
  tx: Transaction,
  actor: Actor,
  settings: AssistanceSettings,
  result: Record<string, unknown>,
): Promise<{ id: number; publicId: string }> {
  const existing = settings.assistanceOfferId ?? result.assistanceOfferId;
  if (typeof existing === "number") return ownOffer(tx, actor.accountId, existing);
  const { reason, additionalNotes, notifies, templateId, poolId, answerBy } = settings;
  return recordAssistance(tx, actor, {
    providerName: await providerOf(tx, actor.accountId),
    source: "dashboard",
    ...{ reason, additionalNotes, notifies, templateId, poolId, answerBy },
  });
}
