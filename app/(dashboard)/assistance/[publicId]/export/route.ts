import { csvResponse } from "@/app/(dashboard)/csv-response";
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
    return csvResponse(lines, "recipients.csv");
  } catch (error) {
    if (error instanceof AppError) return new Response(error.message, { status: error.status });
    throw error;
  }
}
