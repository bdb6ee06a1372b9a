import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { type Tone, toneSoft, toneText } from "./tone";

type BadgeProps = { tone?: Tone; icon?: ReactNode; className?: string; children: ReactNode };

export function Badge({ tone = "neutral", icon, className, children }: BadgeProps) {
  return (
    <span
      className={cn(
        "inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-sm border px-1.5 font-medium text-xs [&_svg]:size-3 [&_svg]:shrink-0",
        toneSoft[tone],
        toneText[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}

type StatusBadgeProps = { tone: Tone; icon: LucideIcon; label: string; className?: string };

export function StatusBadge({ tone, icon: Icon, label, className }: StatusBadgeProps) {
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />} className={className}>
      {label}
    </Badge>
  );
}
