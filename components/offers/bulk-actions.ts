import { unwrap } from "@/lib/api-client";
import { extendOffersAction } from "@/lib/offers/actions";
import type { OfferListRow } from "@/lib/offers/client";
import { updateRefusal } from "@/lib/offers/lifecycle";

/** Something that is done to the offers ticked, each answering for itself. */
export type BulkAction = {
  verb: string;
  /** `12 sent, 2 refused` */
  done: string;
  explanation: string;
  tone: "primary" | "danger";
  needsDate?: boolean;
  /** Why a row will be refused, as far as it is known before asking; null where it may go. */
  verdict: (row: OfferListRow) => string | null;
  run: (ids: number[], date: string) => Promise<BulkOutcome[]>;
};

export type BulkOutcome = { id: number; error?: string };

export const extendAction: BulkAction = {
  verb: "Change answer date",
  done: "changed",
  explanation: "Each offer gets a new version. Candidates with an open offer see the new date.",
  tone: "primary",
  needsDate: true,
  verdict: (row) => updateRefusal(row.status),
  run: (ids, expiryDate) => unwrap(extendOffersAction({ ids, expiryDate })),
};
