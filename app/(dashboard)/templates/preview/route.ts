import { letterResponse } from "@/app/(dashboard)/offers/letter-response";
import { currentMember } from "@/lib/auth/page-actor";
import { toAppError } from "@/lib/database-errors";
import { AppError } from "@/lib/errors";
import { parseInput } from "@/lib/http/parse";
import { parseJson } from "@/lib/http/read-body";
import { previewDocument } from "@/lib/templates/preview-template";
import { PreviewTemplateInput } from "@/lib/templates/schema";

const largest = 1_000_000;

/** The letter of a template that is not saved yet, for a form whose target is a frame. */
export async function POST(request: Request): Promise<Response> {
  try {
    const member = await currentMember();
    if (!member) throw new AppError("unauthenticated", "Authentication required");
    if (request.headers.get("sec-fetch-site") === "cross-site") {
      throw new AppError("forbidden", "Forbidden");
    }
    const text = await request.text();
    if (text.length > largest) throw new AppError("payload_too_large", "The template is too large");
    const json = new URLSearchParams(text).get("input") ?? "";
    const input = parseInput(PreviewTemplateInput, parseJson(json));
    return letterResponse(await previewDocument(member, null, input));
  } catch (thrown) {
    const { message, status } = toAppError(thrown);
    return letterResponse(message, status);
  }
}
