import type { BulkKind } from "@/db/enums";
import { extendEligibilities } from "./extend-eligibilities";
import { extendOffers } from "./extend-offers";
import { importCandidates } from "./import-candidates";
import { importEligibilities } from "./import-eligibilities";
import { inviteCandidates } from "./invite-candidates";
import type { BulkHandler } from "./kind";
import { offerAssistance } from "./offer-assistance";
import { sendOffers, withdrawOffers } from "./offer-moves";
import { printLetters } from "./print-letters";

const handlers: Record<BulkKind, BulkHandler> = {
  offer_assistance: offerAssistance,
  send_offers: sendOffers,
  withdraw_offers: withdrawOffers,
  import_candidates: importCandidates,
  extend_eligibilities: extendEligibilities,
  import_eligibilities: importEligibilities,
  invite_candidates: inviteCandidates,
  print_letters: printLetters,
  extend_offers: extendOffers,
};

export const handlerFor = (kind: BulkKind): BulkHandler => handlers[kind];
