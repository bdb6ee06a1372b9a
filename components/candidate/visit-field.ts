import { html, type Markup } from "./markup";
import { pageProof } from "./visit-cookie";

export const visitField = "visit";

/**
 * Renders what proves that a form was shown to somebody who had opened the link, for when its
 * cookie has ended by the time they send it.
 */
export const proofOfVisit = (linkId: string): Markup =>
  html`<input type="hidden" name="${visitField}" value="${pageProof(linkId, new Date())}">`;
