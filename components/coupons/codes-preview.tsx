import { fileLimit } from "@/lib/coupons/rules";
import type { GivenCodes } from "./collect-codes";

type CodesPreviewProps = {
  given: GivenCodes;
  known: number;
  tooMany: boolean;
  checking: boolean;
  includesDoubtful: boolean;
};

const problemsShown = 5;

const counted = (count: number, one: string, many: string) =>
  count > 0 ? [`${count.toLocaleString("en")} ${count === 1 ? one : many}`] : [];

/** Previews what adding the codes will do. */
export function CodesPreview({
  given,
  known,
  tooMany,
  checking,
  includesDoubtful,
}: CodesPreviewProps) {
  const { codes, repeated, problems, doubts } = given;
  const unchecked = includesDoubtful ? 0 : doubts.length;
  const left = [
    ...counted(known, "is already in the pool", "are already in the pool"),
    ...counted(repeated, "is repeated here", "are repeated here"),
    ...counted(problems.length, "can't be read", "can't be read"),
    ...counted(unchecked, "to check first", "to check first"),
  ];
  const nothing = codes.length === 0 && left.length === 0;
  return (
    <div role="status" aria-busy={checking} className="min-h-10 text-sm">
      {tooMany ? (
        <p className="text-negative">
          You can add at most {fileLimit.toLocaleString("en")} codes at once. You entered{" "}
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
            <ProblemList problems={problems} />
            <ProblemList problems={doubts} />
          </>
        )
      )}
    </div>
  );
}

function ProblemList({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className="text-warning">
      {problems.slice(0, problemsShown).map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
      {problems.length > problemsShown && (
        <li>And {(problems.length - problemsShown).toLocaleString("en")} more</li>
      )}
    </ul>
  );
}
