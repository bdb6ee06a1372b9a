import { letterResponse } from "@/app/(dashboard)/offers/letter-response";
import { currentMember } from "@/lib/auth/page-actor";
import { toAppError } from "@/lib/database-errors";
import { AppError, notFound } from "@/lib/errors";
import { mailDocument } from "@/lib/letters/mail-document";
import { getMessageOrThrow } from "@/lib/outbox/get-message";
import { MessageParams } from "@/lib/outbox/schema";
import { parseParams } from "@/lib/parse-input";

type Context = { params: Promise<{ id: string }> };

/** Returns a message as its recipient sees it, on a page of its own where it can do nothing. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  try {
    const member = await currentMember();
    if (!member) throw new AppError("unauthenticated", "Authentication required");
    const { id } = parseParams(MessageParams, await params);
    const { html, subject } = await getMessageOrThrow(member, id);
    if (html === null) throw notFound("Message");
    return letterResponse(mailDocument(html, { title: subject, locale: member.locale }));
  } catch (thrown) {
    const error = toAppError(thrown);
    return letterResponse(error.message, error.status);
  }
}
