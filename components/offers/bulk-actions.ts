import { unwrap } from "@/lib/api-client";
import { extendOffersAction, transitionOffersAction } from "@/lib/offers/actions";
import type { OfferListRow } from "@/lib/offers/client";
import { judgeTransition, updateRefusal } from "@/lib/offers/lifecycle";

/** Something that is done to many offers at once, each answering for itself. */
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

/** Only the server knows a letter's unresolved variables: it refuses those with their names. */
function transitionVerdict(row: OfferListRow, to: "sent" | "withdrawn"): string | null {
  const verdict = judgeTransition({ status: row.status, unresolved: [] }, to);
  if (verdict.kind === "same") return `Already ${to}`;
  return verdict.kind === "refused" ? verdict.reason : null;
}

export const bulkActions = {
  send: {
    verb: "Send",
    done: "sent",
    explanation: "The letters are mailed at once. A sent letter cannot be called back.",
    tone: "primary",
    verdict: (row) => transitionVerdict(row, "sent"),
    run: (ids) => unwrap(transitionOffersAction({ ids, status: "sent" })),
  },
  withdraw: {
    verb: "Withdraw",
    done: "withdrawn",
    explanation: "The candidates' links close at once. This cannot be undone.",
    tone: "danger",
    verdict: (row) => transitionVerdict(row, "withdrawn"),
    run: (ids) => unwrap(transitionOffersAction({ ids, status: "withdrawn" })),
  },
  extend: {
    verb: "Change answer date",
    done: "changed",
    explanation: "Each offer gets a new version. Candidates with an open offer see the new date.",
    tone: "primary",
    needsDate: true,
    verdict: (row) => updateRefusal(row.status),
    run: (ids, expiryDate) => unwrap(extendOffersAction({ ids, expiryDate })),
  },
} satisfies Record<string, BulkAction>;
