import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { BulkRunDto } from "@/lib/bulk/client";
import { amount, doneText } from "@/lib/bulk/rules";
import { invitationsPath } from "@/lib/invitations/client";

/** `4,988 candidates imported, 2 failed, 10 skipped` */
function resultText({ kind, outcomes }: BulkRunDto): string {
  const parts = [doneText(kind, outcomes.done)];
  if (outcomes.failed > 0) parts.push(`${amount(outcomes.failed)} failed`);
  if (outcomes.skipped > 0) parts.push(`${amount(outcomes.skipped)} skipped`);
  return parts.join(", ");
}

function toneOf({ kind, status, outcomes }: BulkRunDto) {
  if (outcomes.failed > 0) return "warning";
  if (status !== "done") return "neutral";
  return kind === "invite_candidates" ? "info" : "positive";
}

/** Shows the outcome of a run. */
export function BulkResult({ run }: { run: BulkRunDto }) {
  return (
    <Notice
      role="status"
      tone={toneOf(run)}
      title={run.status === "cancelled" ? `Cancelled: ${resultText(run)}` : resultText(run)}
    >
      {run.outcomes.failed > 0 && (
        <p>
          Each failed row shows the reason. Fix the cause, then retry the failed rows. Completed
          rows aren't processed again.
        </p>
      )}
      <ResultLink run={run} />
    </Notice>
  );
}

/** Links to the records that the run created. */
function ResultLink({ run: { kind, outcomes, result, settings } }: { run: BulkRunDto }) {
  if (kind === "invite_candidates" && outcomes.done > 0) {
    const { partnerId, assessmentName } = settings;
    const search = {
      ...(typeof assessmentName === "string" && { search: assessmentName }),
      ...(typeof partnerId === "number" && { partnerId }),
    };
    return (
      <p>
        The partner can still reject an invitation.{" "}
        <TextLink href={invitationsPath(search)}>View invitations</TextLink>
      </p>
    );
  }
  return typeof result.publicId === "string" && outcomes.failed === 0 ? (
    <TextLink href={`/assistance/${result.publicId}`}>View the offer to assist</TextLink>
  ) : null;
}
