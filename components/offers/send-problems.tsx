import { Notice } from "@/components/ui/notice";
import type { SendProblem } from "@/lib/offers/client";

/** Lists what speaks against sending an offer: errors that stop it, then what to check. */
export function SendProblems({ problems }: { problems: readonly SendProblem[] }) {
  const errors = problems.filter(({ level }) => level === "error");
  const warnings = problems.filter(({ level }) => level === "warning");
  return (
    <>
      {errors.length > 0 && (
        <Notice tone="negative" role="status" title="The offer can't be sent">
          <ProblemList problems={errors} />
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice tone="warning" role="status" title="Check before you send">
          <ProblemList problems={warnings} />
        </Notice>
      )}
    </>
  );
}

function ProblemList({ problems }: { problems: readonly SendProblem[] }) {
  return (
    <ul className="mt-1 flex flex-col gap-1">
      {problems.map(({ message }) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
}

/** Returns why an offer can't be sent, or null if there are only warnings. */
export function firstError(problems: readonly SendProblem[]): string | null {
  return problems.find(({ level }) => level === "error")?.message ?? null;
}

/** Returns the label of the button that sends, which says that there are warnings. */
export const sendLabel = (problems: readonly { level: string }[]): string =>
  problems.length > 0 ? "Send anyway" : "Send offer";
