"use client";

import { Check, Minus } from "lucide-react";
import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from "react";
import { cn } from "./cn";

type CheckboxProps = Omit<ComponentProps<"input">, "type" | "checked" | "ref"> & {
  checked?: boolean | "indeterminate";
  onCheckedChange?: (checked: boolean) => void;
  label?: ReactNode;
  hint?: ReactNode;
  ref?: (input: HTMLInputElement | null) => void;
};

/** The box, and on a touch screen as much around it as a finger needs. */
const targetStyle = "inset-0 size-4 touch:-inset-3.5 touch:size-11";

export function Checkbox({
  checked,
  onCheckedChange,
  onChange,
  label,
  hint,
  ref,
  className,
  id,
  ...rest
}: CheckboxProps) {
  const ownId = useId();
  const input = useRef<HTMLInputElement>(null);
  const indeterminate = checked === "indeterminate";
  useEffect(() => {
    if (input.current) input.current.indeterminate = indeterminate;
  }, [indeterminate]);

  const box = (
    <span className="relative inline-flex size-4 shrink-0">
      <input
        {...rest}
        id={id ?? ownId}
        type="checkbox"
        ref={(node) => {
          input.current = node;
          ref?.(node);
        }}
        checked={checked === undefined ? undefined : checked === true}
        onChange={(event) => {
          onChange?.(event);
          onCheckedChange?.(event.target.checked);
        }}
        aria-describedby={hint ? `${ownId}-hint` : rest["aria-describedby"]}
        className={cn("peer absolute z-1 opacity-0", targetStyle, className)}
      />
      <span
        aria-hidden
        className="size-4 rounded-sm border border-line-strong bg-surface outline-accent outline-offset-2 peer-checked:border-accent peer-checked:bg-accent peer-indeterminate:border-accent peer-indeterminate:bg-accent peer-focus-visible:outline-2 peer-disabled:opacity-50"
      />
      <Check
        aria-hidden
        strokeWidth={3}
        className="pointer-events-none absolute inset-0.5 hidden size-3 text-on-accent peer-checked:block peer-indeterminate:hidden"
      />
      <Minus
        aria-hidden
        strokeWidth={3}
        className="pointer-events-none absolute inset-0.5 hidden size-3 text-on-accent peer-indeterminate:block"
      />
    </span>
  );
  if (!label) return box;
  return (
    <div className="flex items-start gap-2">
      <span className="flex h-5 items-center">{box}</span>
      <div>
        <label htmlFor={id ?? ownId}>{label}</label>
        {hint && (
          <p id={`${ownId}-hint`} className="text-muted text-sm">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
