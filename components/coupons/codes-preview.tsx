import { addLimit, codeLimit } from "@/lib/coupons/rules";
import type { ParsedCodes } from "./parse-codes";

type CodesPreviewProps = {
  parsed: ParsedCodes;
  known: number;
  tooMany: boolean;
  checking: boolean;
  today: string;
};

const counted = (count: number, one: string, many: string) =>
  count > 0 ? [`${count.toLocaleString("en")} ${count === 1 ? one : many}`] : [];

/** Previews what adding the codes will do. */
export function CodesPreview({ parsed, known, tooMany, checking, today }: CodesPreviewProps) {
  const { codes, repeated, tooLong, unreadable } = parsed;
  const expired = codes.filter(({ expiresOn }) => expiresOn !== null && expiresOn < today).length;
  const left = [
    ...counted(known, "is already in the pool", "are already in the pool"),
    ...counted(repeated, "is repeated here", "are repeated here"),
    ...counted(
      tooLong,
      `is longer than ${codeLimit} characters`,
      `are longer than ${codeLimit} characters`,
    ),
    ...counted(
      unreadable,
      "has an expiry date that isn't in the format 2027-12-31",
      "have an expiry date that isn't in the format 2027-12-31",
    ),
  ];
  const nothing = codes.length === 0 && left.length === 0;
  return (
    <div role="status" aria-busy={checking} className="min-h-10 text-sm">
      {tooMany ? (
        <p className="text-negative">
          You can add at most {addLimit.toLocaleString("en")} codes at once. You entered{" "}
          {codes.length.toLocaleString("en")}.
        </p>
      ) : (
        !nothing && (
          <>
            <p className="font-medium">
              {(codes.length - known).toLocaleString("en")} new{" "}
              {codes.length - known === 1 ? "code" : "codes"}
            </p>
            {left.length > 0 && <p className="text-muted">Skipped: {left.join(", ")}.</p>}
            {expired > 0 && (
              <p className="text-warning">
                {expired.toLocaleString("en")} {expired === 1 ? "has" : "have"} expired and can't be
                allocated.
              </p>
            )}
          </>
        )
      )}
    </div>
  );
}
