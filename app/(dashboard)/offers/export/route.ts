import { csvResponse } from "@/app/(dashboard)/csv-response";
import { loadOfferSearch, offerFilters } from "@/components/offers/offer-search";
import { currentMember } from "@/lib/auth/page-actor";
import { exportOffers } from "@/lib/offers/export-offers";

export async function GET(request: Request): Promise<Response> {
  const member = await currentMember();
  if (!member) return new Response("Authentication required", { status: 401 });
  if (!member.permissions.has("offers.read")) return new Response("Forbidden", { status: 403 });
  const lines = exportOffers(member, offerFilters(loadOfferSearch(request)));
  return csvResponse(lines, "offers.csv");
}
