import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { bulkFiles, candidates, jobs, offers } from "@/db/schema";
import { offerSource } from "@/lib/bulk/find-sources";
import { maxLetters } from "@/lib/bulk/rules";
import type { BulkInput } from "@/lib/bulk/schema";
import { fullName } from "@/lib/format/names";
import { composeLetterPdf } from "@/lib/offers/compose-letter-pdf";
import { findLetters } from "@/lib/offers/find-letters";
import { sameAccount } from "@/lib/same-account";
import { defineBulkHandler, loneRow, type RowOutcome, uniqueRow, type WaitingRow } from "./kind";

const Settings = z.object({});

const idOf = ({ id }: BulkInput): number | null => (id && /^\d{1,9}$/.test(id) ? Number(id) : null);

async function findOffers(tx: Transaction, accountId: number, ids: number[]) {
  const found = await tx
    .select({
      id: offers.id,
      candidateId: offers.candidateId,
      firstName: candidates.firstName,
      lastName: candidates.lastName,
      jobTitle: jobs.title,
    })
    .from(offers)
    .innerJoin(candidates, sameAccount(candidates.id, offers.candidateId))
    .innerJoin(jobs, sameAccount(jobs.id, offers.jobId))
    .where(and(eq(offers.accountId, accountId), inArray(offers.id, ids)));
  return new Map(found.map((offer) => [offer.id, offer]));
}

/** Files that one statement brings to the database. */
const filesAtOnce = 5;

/** Creates the PDFs of offers' current letters, and keeps them with the run's rows. */
export const printLetters = defineBulkHandler<z.output<typeof Settings>>({
  kind: "print_letters",
  settings: Settings,
  source: offerSource,
  maxRows: maxLetters,
  // A letter takes some milliseconds of this process, and the transaction waits meanwhile.
  rowsAtOnce: 20,
  included: () => ["ready"],
  async examine(tx, { accountId }, _settings, rows) {
    const ids = rows.flatMap(({ input }) => idOf(input) ?? []);
    const found = await findOffers(tx, accountId, ids);
    return rows.map(({ position, input }) => {
      const offer = found.get(idOf(input) ?? 0);
      const label = offer
        ? `${fullName(offer)}, ${offer.jobTitle}`
        : `Offer ${input.id ?? ""}`.trim();
      const ofRow = { position, label, candidateId: offer?.candidateId ?? null };
      if (!offer) {
        const unknown = { verdict: "unknown" as const, reason: "Offer not found" };
        return loneRow({ ...ofRow, offerId: null, ...unknown });
      }
      const ready = { verdict: "ready" as const, reason: null };
      return uniqueRow({ ...ofRow, offerId: offer.id, ...ready }, String(offer.id), "offer");
    });
  },
  async run(tx, { accountId }, { id }, rows) {
    const outcomes: RowOutcome[] = [];
    for (let from = 0; from < rows.length; from += filesAtOnce) {
      outcomes.push(...(await printRows(tx, accountId, id, rows.slice(from, from + filesAtOnce))));
    }
    return { outcomes };
  },
});

async function printRows(
  tx: Transaction,
  accountId: number,
  runId: number,
  rows: readonly WaitingRow[],
): Promise<RowOutcome[]> {
  const ids = rows.flatMap(({ offerId }) => offerId ?? []);
  const wanted = and(eq(offers.accountId, accountId), inArray(offers.id, ids));
  const letters = new Map((await findLetters(tx, wanted)).map((each) => [each.offerId, each]));
  const files: (typeof bulkFiles.$inferInsert)[] = [];
  const outcomes: RowOutcome[] = [];
  for (const { position, offerId } of rows) {
    const letter = letters.get(offerId ?? 0);
    if (!letter) {
      outcomes.push({ position, outcome: "failed", error: "Offer not found" });
      continue;
    }
    const { bytes, name } = await composeLetterPdf(letter);
    files.push({ accountId, runId, position, name: `${name}.pdf`, bytes });
    outcomes.push({ position, outcome: "done" });
  }
  if (files.length > 0) await tx.insert(bulkFiles).values(files).onConflictDoNothing();
  return outcomes;
}
