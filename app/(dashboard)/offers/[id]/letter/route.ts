import { letterResponse, refusedLetter } from "@/app/(dashboard)/offers/letter-response";
import { currentMember } from "@/lib/auth/page-actor";
import { toAppError } from "@/lib/database-errors";
import { AppError } from "@/lib/errors";
import { getLetterDocument } from "@/lib/offers/get-letter-document";
import { OfferParams, OfferVersionParams } from "@/lib/offers/schema";
import { parseParams } from "@/lib/parse-input";

type Context = { params: Promise<{ id: string }> };

/**
 * Returns the letter without the candidate's link: the current version, or `?version=n`; with
 * `&from=m`, the changes since that version are marked.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const member = await currentMember();
    if (!member) throw new AppError("unauthenticated", "Authentication required");
    const { id } = parseParams(OfferParams, await params);
    const { searchParams } = new URL(request.url);
    const [version, from] = ["version", "from"].map((name) => {
      const number = searchParams.get(name);
      return number === null ? undefined : versionOf(String(id), number);
    });
    return letterResponse(await getLetterDocument(member, id, version, from));
  } catch (thrown) {
    return refusedLetter(toAppError(thrown));
  }
}

const versionOf = (id: string, number: string) =>
  parseParams(OfferVersionParams, { id, number }).number;
