import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { compareLetters } from "@/lib/letters/compare/compare-letters";
import { findFields } from "@/lib/offer-fields/find-fields";
import type { FieldDefinition, FieldValues } from "@/lib/offer-fields/rules";
import { type CustomFieldChange, FieldChange, type OfferVersion, type VersionDiff } from "./dto";
import { getVersionOrThrow } from "./get-version";

export const DiffQuery = z.object({ from: z.coerce.number().int().min(1).max(2_147_483_647) });

const fieldNames = FieldChange.shape.field.options;

/** Compares two versions of an offer. Throws `not_found` for the offer or either version. */
export async function diffVersions(
  actor: Actor,
  offerId: number,
  numbers: { from: number; to: number },
): Promise<VersionDiff> {
  const [before, after, definitions] = await Promise.all([
    getVersionOrThrow(actor, offerId, numbers.from),
    getVersionOrThrow(actor, offerId, numbers.to),
    findFields(actor.accountId),
  ]);
  const { html, changes } = await compareLetters(before.letterHtml, after.letterHtml);
  return {
    ...numbers,
    fields: changedFields(before, after),
    customFields: changedValues(definitions, before.customFields, after.customFields),
    currencies: { before: before.currency, after: after.currency },
    ...{ letterHtml: html, changes },
    letterChanged: before.letterHash !== after.letterHash,
  };
}

function changedFields(before: OfferVersion, after: OfferVersion): FieldChange[] {
  return fieldNames
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

/** Returns the changed values in the order of their fields. */
const changedValues = (
  definitions: readonly FieldDefinition[],
  before: FieldValues,
  after: FieldValues,
): CustomFieldChange[] =>
  definitions
    .filter(({ key }) => before[key] !== after[key])
    .map(({ key, label, type }) => ({
      ...{ key, label, type },
      ...{ before: before[key] ?? null, after: after[key] ?? null },
    }));
