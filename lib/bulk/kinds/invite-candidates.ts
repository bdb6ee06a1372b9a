import type { Transaction } from "@/db/client";
import type { Actor } from "@/lib/auth/actor";
import { candidateSource } from "@/lib/bulk/find-sources";
import type { BulkInput } from "@/lib/bulk/schema";
import { AppError, badRequest } from "@/lib/errors";
import { fullName } from "@/lib/format/names";
import { addInvitations } from "@/lib/invitations/add-invitations";
import { findInvited } from "@/lib/invitations/find-invited";
import { readPercent } from "@/lib/invitations/rules";
import { findPartnerOrThrow } from "@/lib/partners/queries";
import { retiredRefusal } from "@/lib/partners/rules";
import { type FoundCandidate, findCandidates, keyOf } from "./find-candidates";
import { InviteSettings } from "./invite-settings";
import {
  defineBulkHandler,
  type ExaminedRow,
  type GivenRow,
  loneRow,
  uniqueRow,
  type ValidatedRow,
} from "./kind";
import { lockCandidates } from "./lock-candidates";

/** Throws `bad_request` if candidates can't be invited to the partner. */
async function checkPartner(tx: Transaction, actor: Actor, partnerId: number): Promise<void> {
  const partner = await findPartnerOrThrow(tx, actor.accountId, partnerId).catch(
    (error: unknown) => {
      if (error instanceof AppError) throw badRequest(error.message);
      throw error;
    },
  );
  if (partner.retiredAt) throw badRequest(retiredRefusal);
}

function refusalOf(input: BulkInput, found: readonly FoundCandidate[]) {
  const invalid = (reason: string) => ({ verdict: "invalid" as const, reason });
  const unknown = (reason: string) => ({ verdict: "unknown" as const, reason });
  if (!keyOf(input)) return invalid("No public ID, candidate ID or email address");
  if (input.additionalTime && readPercent(input.additionalTime) === null) {
    return invalid("Additional time must be a percentage from 0 to 500, such as 25");
  }
  if (found.length === 0) return unknown("No candidate matches");
  if (found.length === 1) return null;
  return unknown(`${found.length} candidates have this email address. Use a public ID instead`);
}

async function examine(
  tx: Transaction,
  actor: Actor,
  settings: InviteSettings,
  rows: readonly GivenRow[],
): Promise<ExaminedRow[]> {
  await checkPartner(tx, actor, settings.partnerId);
  const inputs = rows.map(({ input }) => input);
  const lookUp = await findCandidates(tx, actor.accountId, inputs);
  const ids = inputs.flatMap((input) => lookUp(input).map(({ id }) => id));
  const invited = await findInvited(tx, actor.accountId, settings, ids);
  return rows.map(({ position, input }) => {
    const found = lookUp(input);
    const refusal = refusalOf(input, found);
    const [candidate] = found;
    if (refusal || !candidate) {
      const label = candidate && found.length === 1 ? fullName(candidate) : keyOf(input)?.value;
      return loneRow({
        ...{ position, label: label ?? "No name", candidateId: null, offerId: null },
        ...(refusal ?? { verdict: "unknown" as const, reason: null }),
      });
    }
    const { id: candidateId } = candidate;
    const validated = { position, label: fullName(candidate), candidateId, offerId: null };
    const own = verdictOf(settings, candidate, invited);
    return uniqueRow({ ...validated, ...own }, String(candidateId), "candidate");
  });
}

function verdictOf(
  { sendInvite }: InviteSettings,
  { id, email }: FoundCandidate,
  invited: ReadonlyMap<number, number>,
): Pick<ValidatedRow, "verdict" | "reason"> {
  if (invited.has(id)) {
    return { verdict: "already_offered", reason: "Already invited to this assessment" };
  }
  if (sendInvite && !email) return { verdict: "no_address", reason: "No email address" };
  return { verdict: "ready", reason: null };
}

/** Invites candidates to a partner's assessment. The worker calls the partner afterwards. */
export const inviteCandidates = defineBulkHandler<InviteSettings>({
  kind: "invite_candidates",
  settings: InviteSettings,
  source: candidateSource,
  included: () => ["ready"],
  examine,
  async run(tx, actor, { settings }, rows) {
    const { accountId } = actor;
    await checkPartner(tx, actor, settings.partnerId);
    const known = await lockCandidates(tx, accountId, rows, "no key update");
    const invited = await findInvited(tx, accountId, settings, [...known]);
    const adding: { candidateId: number; additionalTime: number }[] = [];
    const outcomes = rows.map(({ position, candidateId, input }) => {
      if (candidateId === null || !known.has(candidateId)) {
        return { position, outcome: "failed" as const, error: "Candidate not found" };
      }
      if (invited.has(candidateId)) {
        return { position, outcome: "skipped" as const, error: "Already invited" };
      }
      const own = input.additionalTime ? readPercent(input.additionalTime) : null;
      adding.push({ candidateId, additionalTime: own ?? settings.additionalTime });
      return { position, outcome: "done" as const };
    });
    await addInvitations(tx, actor, settings, adding);
    return { outcomes };
  },
});
