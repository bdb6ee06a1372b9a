import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { type Tone, toneSoft, toneText } from "./tone";

type NoticeProps = {
  tone?: Tone;
  title?: ReactNode;
  action?: ReactNode;
  role?: "status" | "alert";
  className?: string;
  children?: ReactNode;
};

const icons = {
  neutral: Info,
  accent: Info,
  info: Info,
  positive: CircleCheck,
  warning: TriangleAlert,
  negative: CircleAlert,
};

export function Notice({ tone = "info", title, action, role, className, children }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div
      role={role}
      data-alert={role === "alert" || undefined}
      className={cn(
        "flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg border px-3 py-2.5",
        toneSoft[tone],
        className,
      )}
    >
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", toneText[tone])} />
      <div className="min-w-0 flex-1 basis-48 text-pretty">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className="text-sm">{children}</div>}
      </div>
      {action}
    </div>
  );
}
