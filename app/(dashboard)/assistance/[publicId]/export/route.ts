import { loadExportSearch, recipientFilters } from "@/components/assistance/recipient-search";
import { exportRecipients } from "@/lib/assistance/export-recipients";
import { currentMember } from "@/lib/auth/page-actor";
import { AppError } from "@/lib/errors";

type Context = { params: Promise<{ publicId: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const member = await currentMember();
  if (!member) return new Response("Authentication required", { status: 401 });
  const { coupons, ...search } = loadExportSearch(request);
  try {
    const lines = await exportRecipients(member, (await params).publicId, {
      ...recipientFilters(search),
      wholeCoupons: coupons === "whole",
    });
    return new Response(streamOf(lines), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="recipients.csv"',
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    if (error instanceof AppError) return new Response(error.message, { status: error.status });
    throw error;
  }
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
