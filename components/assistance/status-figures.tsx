import { cn } from "@/components/ui/cn";
import { toneText } from "@/components/ui/tone";
import type { RecipientStatus } from "@/lib/assistance/client";
import { type RecipientCounts, recipientStatusNames } from "@/lib/assistance/rules";
import { CountsBar } from "./counts-bar";
import { recipientStatusView } from "./recipient-status";

type StatusFiguresProps = {
  counts: RecipientCounts;
  locale: string;
  value: readonly RecipientStatus[];
  onValueChange: (value: RecipientStatus[]) => void;
};

/** Shows the number of recipients in each status; pressing one filters the list. */
export function StatusFigures({ counts, locale, value, onValueChange }: StatusFiguresProps) {
  function toggle(status: RecipientStatus) {
    const others = value.filter((other) => other !== status);
    onValueChange(others.length < value.length ? others : [...value, status]);
  }
  return (
    <div className="flex flex-col gap-3">
      <CountsBar counts={counts} />
      <fieldset className="grid grid-cols-3 gap-2 sm:grid-cols-6">
        <legend className="sr-only">Recipients by status</legend>
        {recipientStatusNames.map((status) => {
          const { label, tone, icon: Icon } = recipientStatusView(status);
          return (
            <button
              key={status}
              type="button"
              aria-pressed={value.includes(status)}
              onClick={() => toggle(status)}
              className="flex flex-col items-start gap-0.5 rounded-md border bg-surface px-3 py-2 text-left transition-colors duration-100 hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-soft"
            >
              <span
                className={cn(
                  "inline-flex items-center gap-1.5 text-sm [&_svg]:size-3.5",
                  toneText[tone],
                )}
              >
                <Icon aria-hidden />
                {label}
              </span>
              <span className="tabular font-semibold text-xl">
                {counts[status].toLocaleString(locale)}
              </span>
            </button>
          );
        })}
      </fieldset>
    </div>
  );
}
