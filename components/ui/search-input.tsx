"use client";

import { Search, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { cn } from "./cn";
import { controlHeight, controlStyle } from "./control-style";
import { Icon } from "./icon";

type SearchInputProps = {
  label: string;
  value: string;
  onValueChange: (value: string) => void;
  placeholder?: string;
  className?: string;
};

const pause = 200;

export function SearchInput({
  label,
  value,
  onValueChange,
  placeholder = label,
  className,
}: SearchInputProps) {
  const [draft, setDraft] = useState(value);
  const [known, setKnown] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const input = useRef<HTMLInputElement>(null);
  if (value !== known) {
    setKnown(value);
    if (value !== draft.trim()) setDraft(value);
  }
  useEffect(() => () => clearTimeout(timer.current), []);

  function change(next: string, wait = pause) {
    setDraft(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onValueChange(next.trim()), wait);
  }

  return (
    <div className={cn("relative w-full sm:max-w-72", className)}>
      <Icon of={Search} className="icon-in-control left-2.5 text-faint" />
      <input
        ref={input}
        type="search"
        data-search-input
        aria-label={label}
        placeholder={placeholder}
        value={draft}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") change(draft, 0);
          if (event.key === "Escape" && draft) change("", 0);
          else if (event.key === "Escape") event.currentTarget.blur();
        }}
        className={cn(
          controlStyle,
          controlHeight,
          "px-8 [&::-webkit-search-cancel-button]:appearance-none",
        )}
      />
      {draft && (
        <button
          type="button"
          aria-label="Clear search"
          onClick={() => {
            change("", 0);
            input.current?.focus();
          }}
          className="absolute top-1/2 right-1.5 grid size-6 -translate-y-1/2 place-items-center rounded-sm text-muted hover:text-ink"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      )}
    </div>
  );
}
