import { unwrap } from "@/lib/api-client";
import { extendOffersAction } from "@/lib/offers/actions";
import type { OfferListRow } from "@/lib/offers/client";
import { updateRefusal } from "@/lib/offers/lifecycle";

/** An action on the selected offers, with a result for each. */
export type BulkAction = {
  verb: string;
  /** `12 sent, 2 refused` */
  done: string;
  explanation: string;
  tone: "primary" | "danger";
  needsDate?: boolean;
  /** Returns why a row can't be processed, if known in advance, or null. */
  verdict: (row: OfferListRow) => string | null;
  run: (ids: number[], date: string) => Promise<BulkOutcome[]>;
};

export type BulkOutcome = { id: number; error?: string };

export const extendAction: BulkAction = {
  verb: "Change deadline",
  done: "changed",
  explanation: "Each offer gets a new version. Candidates see the new deadline on open offers.",
  tone: "primary",
  needsDate: true,
  verdict: (row) => updateRefusal(row.status),
  run: (ids, expiryDate) => unwrap(extendOffersAction({ ids, expiryDate })),
};
