import type { Queryable } from "@/db/client";
import { findInvited } from "@/lib/invitations/find-invited";
import type { RunRow } from "./find-run";
import { InviteSettings } from "./kinds/invite-settings";

/** Returns the invitations to a run's assessment by candidate; none for other kinds of run. */
export async function findRowInvitations(
  db: Queryable,
  { accountId, kind, settings }: RunRow,
  rows: readonly { candidateId: number | null }[],
): Promise<ReadonlyMap<number, number>> {
  if (kind !== "invite_candidates") return new Map();
  const ids = rows.flatMap(({ candidateId }) => candidateId ?? []);
  return findInvited(db, accountId, InviteSettings.parse(settings), ids);
}
