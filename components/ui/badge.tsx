import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { type Tone, toneSoft, toneText } from "./tone";

type BadgeProps = { tone?: Tone; icon?: ReactNode; className?: string; children: ReactNode };

export function Badge({ tone = "neutral", icon, className, children }: BadgeProps) {
  return (
    <span className={cn("badge", toneSoft[tone], toneText[tone], className)}>
      {icon}
      {children}
    </span>
  );
}

/** What the style sheet says of each icon. */
const styled = {
  xmlns: undefined,
  fill: undefined,
  stroke: undefined,
  strokeLinecap: undefined,
  strokeLinejoin: undefined,
};

type StatusBadgeProps = { tone: Tone; icon: LucideIcon; label: string; className?: string };

export function StatusBadge({ tone, icon: Icon, label, className }: StatusBadgeProps) {
  return (
    <Badge tone={tone} icon={<Icon aria-hidden {...styled} />} className={className}>
      {label}
    </Badge>
  );
}
