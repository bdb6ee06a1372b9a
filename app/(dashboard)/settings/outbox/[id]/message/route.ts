import { letterResponse } from "@/app/(dashboard)/offers/letter-response";
import { currentMember } from "@/lib/auth/page-actor";
import { toAppError } from "@/lib/database-errors";
import { AppError, notFound } from "@/lib/errors";
import { mailDocument } from "@/lib/letters/mail-document";
import { findMailBranding } from "@/lib/outbox/find-mail-branding";
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
    const { html, kind, subject } = await getMessageOrThrow(member, id);
    if (html === null) throw notFound("Message");
    const branding = await findMailBranding({ accountId: member.accountId, kind });
    const { locale } = member;
    return letterResponse(mailDocument(html, { title: subject, locale, branding }));
  } catch (thrown) {
    const error = toAppError(thrown);
    return letterResponse(error.message, error.status);
  }
}
