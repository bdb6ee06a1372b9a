import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { acceptUrlPlaceholder } from "@/lib/letters/accept-url";
import { diffLetters, type LetterSegment } from "@/lib/letters/diff";
import { getVersionOrThrow, type OfferVersion } from "./get-version";

export const DiffQuery = z.object({ from: z.coerce.number().int().min(1).max(2_147_483_647) });

const fieldNames = [
  "templateId",
  "salary",
  "currency",
  "payFrequency",
  "startDate",
  "expiryDate",
] as const;

export interface FieldChange {
  field: (typeof fieldNames)[number];
  before: string | number | null;
  after: string | number | null;
}

/** What changed from one version to another: terms that differ, and the letter word by word. */
export interface VersionDiff {
  from: number;
  to: number;
  fields: FieldChange[];
  letter: LetterSegment[];
  letterChanged: boolean;
}

/** Compares two versions of an offer. Throws `not_found` for the offer or either version. */
export async function diffVersions(
  actor: Actor,
  offerId: number,
  numbers: { from: number; to: number },
): Promise<VersionDiff> {
  const [before, after] = await Promise.all([
    getVersionOrThrow(actor, offerId, numbers.from),
    getVersionOrThrow(actor, offerId, numbers.to),
  ]);
  return {
    ...numbers,
    fields: changedFields(before, after),
    letter: diffLetters(before.letterHtml, after.letterHtml).map(withoutPlaceholder),
    letterChanged: before.letterHash !== after.letterHash,
  };
}

const withoutPlaceholder = ({ kind, text }: LetterSegment): LetterSegment => ({
  kind,
  text: text.replaceAll(acceptUrlPlaceholder, "the candidate’s link"),
});

function changedFields(before: OfferVersion, after: OfferVersion): FieldChange[] {
  return fieldNames
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));
}
