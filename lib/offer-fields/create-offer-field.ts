import { inTransaction } from "@/db/client";
import { offerFields } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { AppError, badRequest } from "@/lib/errors";
import { lockFields } from "./lock-fields";
import { duplicateKey, keyOf, maxFields, tooManyFields } from "./rules";
import type { CreateOfferFieldInput, OfferFieldDto } from "./schema";
import { toOfferField } from "./serialize";

/**
 * Adds an offer field after the others. Throws `bad_request` for a key that another field has, and
 * for more fields than an account can have.
 */
export async function createOfferField(
  actor: Actor,
  input: CreateOfferFieldInput,
): Promise<OfferFieldDto> {
  requirePermission(actor, "account.manage");
  const { key = keyOf(input.label), options = [], label, type } = input;
  const { required = false, inSummary = false } = input;
  return inTransaction(async (tx) => {
    const present = await lockFields(tx, actor);
    if (present.length >= maxFields) throw badRequest(tooManyFields);
    if (present.some((field) => field.key === key)) {
      throw new AppError("bad_request", duplicateKey, { details: { key: [duplicateKey] } });
    }
    const position = Math.max(0, ...present.map((field) => field.position)) + 1;
    const [row] = await tx
      .insert(offerFields)
      .values({
        ...{ accountId: actor.accountId, key, label, type, options, required, inSummary, position },
      })
      .returning();
    if (!row) throw new Error("insert returned no offer field");
    await recordAudit(tx, actor, [
      {
        action: "offer_field.created",
        subjectType: "offer_field",
        subjectId: row.id,
        data: { key },
      },
    ]);
    return toOfferField(row);
  });
}
