import type { BulkKind } from "@/db/enums";
import { importCandidates } from "./import-candidates";
import type { BulkWork } from "./kind";
import { offerAssistance } from "./offer-assistance";
import { sendOffers, withdrawOffers } from "./offer-moves";

const works: Record<BulkKind, BulkWork> = {
  offer_assistance: offerAssistance,
  send_offers: sendOffers,
  withdraw_offers: withdrawOffers,
  import_candidates: importCandidates,
};

export const workOf = (kind: BulkKind): BulkWork => works[kind];
