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

/** What adding the codes would do, before it is done. */
export function CodesPreview({ parsed, known, tooMany, checking, today }: CodesPreviewProps) {
  const { codes, repeated, tooLong, unreadable } = parsed;
  const expired = codes.filter(({ expiresOn }) => expiresOn !== null && expiresOn < today).length;
  const left = [
    ...counted(known, "is in the pool already", "are in the pool already"),
    ...counted(repeated, "is repeated here", "are repeated here"),
    ...counted(
      tooLong,
      `is longer than ${codeLimit} characters`,
      `are longer than ${codeLimit} characters`,
    ),
    ...counted(
      unreadable,
      "has a last day that is not written like 2027-12-31",
      "have a last day that is not written like 2027-12-31",
    ),
  ];
  const nothing = codes.length === 0 && left.length === 0;
  return (
    <div role="status" aria-busy={checking} className="min-h-10 text-sm">
      {tooMany ? (
        <p className="text-negative">
          At most {addLimit.toLocaleString("en")} codes can be added at once. These are{" "}
          {codes.length.toLocaleString("en")}.
        </p>
      ) : (
        !nothing && (
          <>
            <p className="font-medium">
              {(codes.length - known).toLocaleString("en")} new{" "}
              {codes.length - known === 1 ? "code" : "codes"}
            </p>
            {left.length > 0 && <p className="text-muted">Left out: {left.join(", ")}.</p>}
            {expired > 0 && (
              <p className="text-warning">
                {expired.toLocaleString("en")} {expired === 1 ? "has" : "have"} expired and will not
                be given to anybody.
              </p>
            )}
          </>
        )
      )}
    </div>
  );
}
