import { cn } from "@/components/ui/cn";
import { countsText, type RecipientCounts, recipientStatusNames } from "@/lib/assistance/rules";
import { recipientStatusView } from "./recipient-status";

/**
 * Shows the recipients of an offer to assist by status as one bar; the counts are its name and
 * title.
 */
export function CountsBar({ counts, className }: { counts: RecipientCounts; className?: string }) {
  const words = countsText(counts);
  return (
    <span
      role="img"
      aria-label={words}
      title={words}
      className={cn("flex h-2 w-full gap-px overflow-hidden rounded-full bg-hover", className)}
    >
      {recipientStatusNames.map((status) =>
        counts[status] > 0 ? (
          <span
            key={status}
            className={cn("min-w-1", recipientStatusView(status).fill)}
            style={{ flex: `${counts[status]} 0 0` }}
          />
        ) : null,
      )}
    </span>
  );
}
