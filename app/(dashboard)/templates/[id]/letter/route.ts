import { letterResponse, refusedLetter } from "@/app/(dashboard)/offers/letter-response";
import { currentMember } from "@/lib/auth/page-actor";
import { toAppError } from "@/lib/database-errors";
import { AppError } from "@/lib/errors";
import { parseParams } from "@/lib/parse-input";
import { versionDocument } from "@/lib/templates/compare-versions";
import { TemplateVersionParams } from "@/lib/templates/schema";

type Context = { params: Promise<{ id: string }> };

/** Returns `?version=n` of a template as a letter; with `&from=m`, the changes since are marked. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const member = await currentMember();
    if (!member) throw new AppError("unauthenticated", "Authentication required");
    const { id } = await params;
    const { searchParams } = new URL(request.url);
    const version = (number: string | null) =>
      parseParams(TemplateVersionParams, { id, number: number ?? "" });
    const shown = version(searchParams.get("version"));
    const from = searchParams.has("from") ? version(searchParams.get("from")).number : undefined;
    return letterResponse(await versionDocument(member, shown.id, shown.number, from));
  } catch (thrown) {
    return refusedLetter(toAppError(thrown));
  }
}
