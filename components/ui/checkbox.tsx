"use client";

import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from "react";

type CheckboxProps = Omit<ComponentProps<"input">, "type" | "checked" | "ref"> & {
  checked?: boolean | "indeterminate";
  onCheckedChange?: (checked: boolean) => void;
  label?: ReactNode;
  hint?: ReactNode;
  ref?: (input: HTMLInputElement | null) => void;
};

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
    <span className="check">
      <input
        {...rest}
        id={id ?? (label ? ownId : undefined)}
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
        className={className}
      />
      <span />
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
