import { loadOfferSearch, offerFilters } from "@/components/offers/offer-search";
import { currentMember } from "@/lib/auth/page-actor";
import { exportOffers } from "@/lib/offers/export-offers";

export async function GET(request: Request): Promise<Response> {
  const member = await currentMember();
  if (!member) return new Response("Authentication required", { status: 401 });
  if (!member.permissions.has("offers.read")) return new Response("Forbidden", { status: 403 });
  const lines = exportOffers(member, offerFilters(loadOfferSearch(request)));
  return new Response(streamOf(lines), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="offers.csv"',
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

function streamOf(chunks: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}
