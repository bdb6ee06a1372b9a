import { Progress } from "@/components/ui/progress";
import type { BulkRunDto } from "@/lib/bulk/client";
import { kindWords } from "@/lib/bulk/rules";

/** How far the worker is. It goes on whoever looks. */
export function BulkProgress({ run }: { run: BulkRunDto }) {
  const { unit, made = unit, participle } = kindWords[run.kind];
  const noun = made[1].charAt(0).toUpperCase() + made[1].slice(1);
  return (
    <div className="flex max-w-xl flex-col gap-2">
      <Progress
        value={run.includedCount - run.outcomes.waiting}
        max={run.includedCount}
        label={`${noun} ${participle}`}
      />
      <p className="text-muted text-sm">
        You may leave this page: the work goes on, and this address shows how far it is.
      </p>
    </div>
  );
}
