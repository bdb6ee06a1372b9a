import { Progress } from "@/components/ui/progress";
import type { BulkRunDto } from "@/lib/bulk/client";
import { kindWords } from "@/lib/bulk/rules";

/** Shows the progress of a run, which continues after the page is left. */
export function BulkProgress({ run }: { run: BulkRunDto }) {
  const { unit, resultUnit = unit, participle } = kindWords[run.kind];
  const noun = resultUnit[1].charAt(0).toUpperCase() + resultUnit[1].slice(1);
  return (
    <div className="flex max-w-xl flex-col gap-2">
      <Progress
        value={run.includedCount - run.outcomes.waiting}
        max={run.includedCount}
        label={`${noun} ${participle}`}
      />
      <p className="text-muted text-sm">
        You can leave this page. It will continue in the background.
      </p>
    </div>
  );
}
