import { type ReactNode, useId } from "react";
import { cn } from "./cn";

type SectionProps = {
  title: ReactNode;
  description?: ReactNode;
  action?: ReactNode;
  level?: 2 | 3;
  className?: string;
  children: ReactNode;
};

export function Section({
  title,
  description,
  action,
  level = 2,
  className,
  children,
}: SectionProps) {
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section aria-labelledby={id} className={cn("flex min-w-0 flex-col gap-3", className)}>
      <div className="flex min-h-7 flex-wrap items-center justify-between gap-2">
        <div className="min-w-0">
          <Heading id={id} className={cn("font-semibold", level === 2 ? "text-base" : "text-sm")}>
            {title}
          </Heading>
          {description && <p className="text-muted text-sm">{description}</p>}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}
