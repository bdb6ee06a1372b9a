import { letterResponse, refusedLetter } from "@/app/(dashboard)/offers/letter-response";
import { previewMail } from "@/lib/assistance/preview-mail";
import { PreviewMailInput } from "@/lib/assistance/rules";
import { currentMember } from "@/lib/auth/page-actor";
import { toAppError } from "@/lib/database-errors";
import { AppError } from "@/lib/errors";
import { parseInput } from "@/lib/http/parse";
import { parseJson } from "@/lib/http/read-body";

const largest = 100_000;

/**
 * The mail of an offer to assist that is not made yet. A form, which a frame can be the target
 * of, gets the mail itself; JSON gets its subject and what is unresolved in it.
 */
export async function POST(request: Request): Promise<Response> {
  const type = request.headers.get("content-type") ?? "";
  const isForm = type.startsWith("application/x-www-form-urlencoded");
  try {
    const member = await currentMember();
    if (!member) throw new AppError("unauthenticated", "Authentication required");
    if (request.headers.get("sec-fetch-site") === "cross-site") {
      throw new AppError("forbidden", "Forbidden");
    }
    const text = await request.text();
    if (text.length > largest) throw new AppError("payload_too_large", "The notes are too large");
    const json = isForm ? (new URLSearchParams(text).get("input") ?? "") : text;
    const input = parseInput(PreviewMailInput, parseJson(json));
    const { document, subject, unresolved } = await previewMail(member, input);
    return isForm ? letterResponse(document) : Response.json({ data: { subject, unresolved } });
  } catch (thrown) {
    const error = toAppError(thrown);
    if (isForm) return refusedLetter(error);
    const { message, status, details } = error;
    return Response.json({ error: message, ...(details && { details }) }, { status });
  }
}
