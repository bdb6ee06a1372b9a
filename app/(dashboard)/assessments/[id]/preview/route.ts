import { refusedLetter } from "@/app/(dashboard)/offers/letter-response";
import { pageCsp, pageDocument } from "@/components/candidate/document";
import { previewPage } from "@/components/candidate/sitting-pages";
import { getAssessmentOrThrow } from "@/lib/assessments/queries";
import { AssessmentParams } from "@/lib/assessments/schema";
import { currentMember } from "@/lib/auth/page-actor";
import { randomToken } from "@/lib/auth/secrets";
import { getPageBrand } from "@/lib/branding/queries";
import { toAppError } from "@/lib/database-errors";
import { AppError } from "@/lib/errors";
import { parseInput } from "@/lib/parse-input";

type Context = { params: Promise<{ id: string }> };

/** Renders one page of the saved draft as candidates would see it; `step` selects the page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const member = await currentMember();
    if (!member) throw new AppError("unauthenticated", "Authentication required");
    const { id } = parseInput(AssessmentParams, await params);
    const { name, draft: content } = await getAssessmentOrThrow(member, id);
    const { accountName: company, locale } = member;
    const base = `/assessments/${id}/preview`;
    const step = new URL(request.url).searchParams.get("step");
    const nonce = randomToken(16);
    const brand = await getPageBrand(member.accountId);
    const page = previewPage({ base, name, company, brand, locale, content }, step);
    return new Response(pageDocument(page, nonce), {
      headers: {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": pageCsp(nonce).replace(
          "frame-ancestors 'none'",
          "frame-ancestors 'self'",
        ),
        "X-Frame-Options": "SAMEORIGIN",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "private, no-store",
      },
    });
  } catch (thrown) {
    return refusedLetter(toAppError(thrown));
  }
}
