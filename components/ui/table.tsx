import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

type TableProps = { caption: string; className?: string; children: ReactNode };

export function Table({ caption, className, children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="overflow-x-auto rounded-sm">
      <table className={cn("plain-table", className)}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  );
}

export function TableHead({ className, ...rest }: ComponentProps<"thead">) {
  return <thead {...rest} className={className} />;
}

export function TableBody(props: ComponentProps<"tbody">) {
  return <tbody {...props} />;
}

export function TableRow({ className, ...rest }: ComponentProps<"tr">) {
  return <tr {...rest} className={className} />;
}

type Align = { align?: "start" | "end" };

export function TableHeader({
  align,
  className,
  ...rest
}: Omit<ComponentProps<"th">, "align"> & Align) {
  return <th scope="col" {...rest} className={clsx(align === "end" && "end", className)} />;
}

export function TableCell({
  align,
  className,
  ...rest
}: Omit<ComponentProps<"td">, "align"> & Align) {
  return <td {...rest} className={clsx(align === "end" && "end", className)} />;
}
