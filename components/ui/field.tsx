"use client";

import { CircleAlert } from "lucide-react";
import { createContext, type ReactNode, use, useId } from "react";
import { cn } from "./cn";

type FieldAria = {
  id?: string;
  labelId?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  "aria-required"?: true;
};

const FieldContext = createContext<FieldAria>({});

export function useField(): FieldAria {
  return use(FieldContext);
}

export function useControlAria() {
  const { labelId: _, ...aria } = use(FieldContext);
  return aria;
}

type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  note?: ReactNode;
  optional?: boolean;
  required?: boolean;
  className?: string;
  children: ReactNode;
};

export function Field({
  label,
  hint,
  error,
  note,
  optional,
  required,
  className,
  children,
}: FieldProps) {
  const id = useId();
  const described = cn(hint && `${id}-hint`, error && `${id}-error`);
  const aria: FieldAria = {
    id,
    labelId: `${id}-label`,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? true : undefined,
    "aria-required": required ? true : undefined,
  };
  return (
    <div className={cn("flex min-w-0 flex-col gap-1.5", className)}>
      <div className="flex min-h-5 flex-wrap items-center justify-between gap-x-2">
        <label htmlFor={id} id={`${id}-label`} className="font-medium text-sm">
          {label}
          {optional && <span className="ml-1 font-normal text-faint">optional</span>}
        </label>
        {note && <span className="text-faint text-xs">{note}</span>}
      </div>
      <FieldContext value={aria}>{children}</FieldContext>
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} data-error className="flex items-start gap-1.5 text-negative text-sm">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </p>
  );
}

type FieldSetProps = {
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  className?: string;
  children: ReactNode;
};

export function FieldSet({ legend, hint, error, className, children }: FieldSetProps) {
  const id = useId();
  const described = cn(hint && `${id}-hint`, error && `${id}-error`);
  return (
    <fieldset
      aria-describedby={described || undefined}
      className={cn("flex min-w-0 flex-col gap-2", className)}
    >
      <legend className="mb-1.5 font-medium text-sm">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
      {children}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
