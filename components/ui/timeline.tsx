import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { type Tone, toneText } from "./tone";

export function Timeline({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {children}
    </ol>
  );
}

type TimelineItemProps = {
  icon: LucideIcon;
  tone?: Tone;
  title: ReactNode;
  time: ReactNode;
  children?: ReactNode;
};

export function TimelineItem({
  icon: Icon,
  tone = "neutral",
  title,
  time,
  children,
}: TimelineItemProps) {
  return (
    <li className="group relative flex gap-3 pb-4 last:pb-0">
      <span
        aria-hidden
        className="absolute top-6 bottom-0 left-[11.5px] w-px bg-line group-last:hidden"
      />
      <span className="z-1 grid size-6 shrink-0 place-items-center rounded-full border bg-surface">
        <Icon aria-hidden className={cn("size-3.5", toneText[tone])} />
      </span>
      <div className="min-w-0 flex-1 pt-0.5">
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="min-w-0">{title}</span>
          <span className="shrink-0 text-faint text-xs">{time}</span>
        </div>
        {children && <div className="mt-0.5 text-muted text-sm">{children}</div>}
      </div>
    </li>
  );
}
