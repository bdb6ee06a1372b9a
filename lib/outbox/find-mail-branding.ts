import { database } from "@/db/client";
import type { OutboxKind } from "@/db/enums";
import { findCurrentBranding } from "@/lib/branding/find-branding";
import type { LetterBranding } from "@/lib/letters/types";
import { isToCandidate } from "./rules";

/** Returns the branding of an email to a candidate; null for one to a colleague. */
export async function findMailBranding({
  accountId,
  kind,
}: {
  accountId: number | null;
  kind: OutboxKind;
}): Promise<LetterBranding | null> {
  if (accountId === null || !isToCandidate(kind)) return null;
  return findCurrentBranding(database(), accountId);
}
