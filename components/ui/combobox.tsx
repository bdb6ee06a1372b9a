"use client";

import { Check, ChevronDown, Plus, X } from "lucide-react";
import { Popover as Primitive } from "radix-ui";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { cn } from "./cn";
import { controlHeight, controlStyle } from "./control-style";
import { useField } from "./field";
import { Icon } from "./icon";
import { floatingStyle } from "./popover";
import {
  type ComboboxOption,
  type ComboboxSearch,
  useComboboxOptions,
} from "./use-combobox-options";

export type { ComboboxOption, ComboboxSearch } from "./use-combobox-options";

type ComboboxProps = {
  value: ComboboxOption | null;
  onValueChange: (option: ComboboxOption | null) => void;
  search: ComboboxSearch;
  placeholder?: string;
  emptyText?: string;
  label?: string;
  /** Creates what the search didn't find: the last option, given what was typed. */
  create?: { label: string; onCreate: (query: string) => void };
  clearable?: boolean;
  disabled?: boolean;
  className?: string;
};

/** Value of the option that creates; no record has it. */
const createValue = "create";

export function Combobox({
  value,
  onValueChange,
  search,
  placeholder = "Type to search",
  emptyText = "No results",
  label,
  create,
  clearable = true,
  disabled,
  className,
}: ComboboxProps) {
  const { labelId, ...aria } = useField();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const { status, options: found } = useComboboxOptions(search, query, open);
  const options =
    create && status === "ready" ? [...found, { value: createValue, label: create.label }] : found;

  useEffect(() => {
    if (open) list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active, open]);

  function show() {
    if (disabled || open) return;
    setQuery("");
    setActive(0);
    setOpen(true);
  }

  function choose(option: ComboboxOption | null) {
    setOpen(false);
    if (option?.value === createValue) create?.onCreate(query.trim());
    else onValueChange(option);
  }

  function press(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !open) show();
    else if (step && options.length > 0) {
      setActive((active + step + options.length) % options.length);
    } else if (event.key === "Enter" && open) {
      const option = options[active];
      if (option) choose(option);
    } else if (event.key === "Escape" && open) {
      event.stopPropagation();
      setOpen(false);
    } else return;
    event.preventDefault();
  }

  const settled = status === "ready" || found.length > 0;
  return (
    <Primitive.Root open={open} onOpenChange={setOpen}>
      <Primitive.Anchor className={cn("relative", className)}>
        <input
          {...aria}
          ref={input}
          role="combobox"
          aria-label={label}
          aria-expanded={open}
          aria-controls={open ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={open && options[active] ? `${listId}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          disabled={disabled}
          placeholder={value && open ? value.label : placeholder}
          value={open ? query : (value?.label ?? "")}
          onChange={(event) => {
            setOpen(true);
            setActive(0);
            setQuery(event.target.value);
          }}
          onClick={show}
          onBlur={() => setOpen(false)}
          onKeyDown={press}
          className={cn(controlStyle, controlHeight, "truncate pr-14")}
        />
        {clearable && value && !disabled && (
          <button
            type="button"
            aria-label="Clear"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(null)}
            className="absolute top-1/2 right-8 grid size-6 -translate-y-1/2 place-items-center rounded-sm text-muted hover:text-ink"
          >
            <X aria-hidden className="size-3.5" />
          </button>
        )}
        <Icon of={ChevronDown} className="icon-in-control right-2.5 text-muted" />
      </Primitive.Anchor>
      <Primitive.Content
        role="presentation"
        align="start"
        sideOffset={4}
        collisionPadding={8}
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
        onInteractOutside={(event) => {
          if (event.target === input.current) event.preventDefault();
        }}
        onMouseDown={(event) => event.preventDefault()}
        className={cn(floatingStyle, "w-(--radix-popover-trigger-width) min-w-56 p-1")}
      >
        <div
          ref={list}
          id={listId}
          role="listbox"
          aria-labelledby={labelId}
          aria-label={label}
          className="max-h-72 overflow-y-auto"
        >
          {options.map((option, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input moves through the options by key
            <div
              key={option.value}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={option.value === value?.value}
              onClick={() => choose(option)}
              onMouseMove={() => setActive(index)}
              className={cn(
                "flex min-h-8 items-center gap-2 rounded-md px-2 py-1 touch:min-h-11",
                index === active && "bg-hover",
              )}
            >
              {option.value === createValue && <Plus aria-hidden className="size-4 shrink-0" />}
              <span className="min-w-0 flex-1">
                <span className="block truncate">{option.label}</span>
                {option.hint && (
                  <span className="block truncate text-muted text-xs">{option.hint}</span>
                )}
              </span>
              {option.value === value?.value && <Check aria-hidden className="size-4 shrink-0" />}
            </div>
          ))}
        </div>
        <div role="status" className="text-muted text-sm">
          {!settled && status === "loading" && <p className="px-2 py-1.5">Searching…</p>}
          {status === "failed" && (
            <p className="px-2 py-1.5">Search failed. Type again to retry.</p>
          )}
          {status === "ready" && found.length === 0 && <p className="px-2 py-1.5">{emptyText}</p>}
        </div>
      </Primitive.Content>
    </Primitive.Root>
  );
}
