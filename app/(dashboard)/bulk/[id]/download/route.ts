import { csvResponse } from "@/app/(dashboard)/csv-response";
import { currentMember } from "@/lib/auth/page-actor";
import { exportBulkRows } from "@/lib/bulk/export-rows";
import { getBulkRunOrThrow } from "@/lib/bulk/queries";
import { BulkRunParams } from "@/lib/bulk/schema";

type Context = { params: Promise<{ id: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const member = await currentMember();
  if (!member) return new Response("Authentication required", { status: 401 });
  if (!member.permissions.has("candidates.read")) return new Response("Forbidden", { status: 403 });
  const parsed = BulkRunParams.safeParse(await params);
  const run = parsed.success
    ? await getBulkRunOrThrow(member, parsed.data.id).catch(() => null)
    : null;
  if (!run) return new Response("Not found", { status: 404 });
  return csvResponse(exportBulkRows(member, run.id), `result-${run.id}.csv`);
}
