import { Check, CloudOff, LoaderCircle, TriangleAlert } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { SaveState as State } from "./use-assessment-draft";

const views = {
  saved: { icon: Check, text: "Saved", tone: "text-muted" },
  saving: { icon: LoaderCircle, text: "Saving…", tone: "text-muted" },
  offline: { icon: CloudOff, text: "Not saved, trying again", tone: "text-negative" },
  invalid: { icon: TriangleAlert, text: "Not saved", tone: "text-negative" },
  conflict: { icon: TriangleAlert, text: "Not saved", tone: "text-warning" },
} as const;

/** Shows whether the draft is saved. */
export function SaveState({ state }: { state: State }) {
  const { icon: Icon, text, tone } = views[state];
  return (
    <span
      role="status"
      className={cn("inline-flex items-center gap-1 whitespace-nowrap text-sm", tone)}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <span className="max-sm:sr-only">{text}</span>
    </span>
  );
}
