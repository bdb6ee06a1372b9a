import { refusalFor, type Viewer } from "@/components/layout/viewer";
import type { PlaceLinks } from "@/components/letters/place-link";
import type { OfferDetail, OfferState } from "@/lib/offers/client";

/** Returns where the problems of an offer's letter are corrected. */
export function letterLinks(offer: OfferDetail, state: OfferState, viewer: Viewer): PlaceLinks {
  const mayEdit = state.updateRefusal === null && refusalFor(viewer, "offers.write") === null;
  const hasTemplate = state.letterSource === "template" && offer.templateId !== null;
  return {
    candidate: `/candidates/${offer.candidateId}`,
    job: `/jobs/${offer.jobId}`,
    company: "/settings",
    template: hasTemplate ? `/templates/${offer.templateId}` : undefined,
    letter: mayEdit ? `/offers/${offer.id}/letter/edit` : undefined,
  };
}
