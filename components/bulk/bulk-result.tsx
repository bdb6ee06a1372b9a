import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { BulkRunDto } from "@/lib/bulk/client";
import { amount, kindWords, units } from "@/lib/bulk/rules";

/** `4,988 candidates imported, 2 failed, 10 left out` */
function resultText({ kind, outcomes }: BulkRunDto): string {
  const parts = [`${units(kind, outcomes.done)} ${kindWords[kind].participle}`];
  if (outcomes.failed > 0) parts.push(`${amount(outcomes.failed)} failed`);
  if (outcomes.skipped > 0) parts.push(`${amount(outcomes.skipped)} left out`);
  return parts.join(", ");
}

/** What came of it. */
export function BulkResult({ run }: { run: BulkRunDto }) {
  const { publicId } = run.result;
  const tone = run.outcomes.failed > 0 ? "warning" : run.status === "done" ? "positive" : "neutral";
  return (
    <Notice
      role="status"
      tone={tone}
      title={run.status === "cancelled" ? `Cancelled: ${resultText(run)}` : resultText(run)}
    >
      {run.outcomes.failed > 0
        ? "The rows that failed say why. Correct the cause, then retry them alone: nothing is done twice."
        : typeof publicId === "string" && (
            <TextLink href={`/assistance/${publicId}`}>Open the offer to assist</TextLink>
          )}
    </Notice>
  );
}
