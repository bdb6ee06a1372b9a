"use client";

import { type Ref, useEffect, useImperativeHandle, useState } from "react";
import { cn } from "@/components/ui/cn";
import { floatingStyle } from "@/components/ui/popover";
import type { OpenSuggestion } from "./suggestions";

const listWidth = 320;

export type SuggestionKeys = { press: (event: KeyboardEvent) => boolean };

type SuggestionListProps = {
  open: OpenSuggestion;
  keys: Ref<SuggestionKeys>;
  id: string;
  /** Called with the id of the option that Enter chooses; null without one. */
  onActive: (id: string | null) => void;
};

/** Lists what may be inserted at the caret; the editor keeps the focus and gives it the keys. */
export function SuggestionList({ open, keys, id, onActive }: SuggestionListProps) {
  const { items, choose, kind } = open;
  const [active, setActive] = useState(0);
  const current = Math.min(active, Math.max(items.length - 1, 0));

  useImperativeHandle(keys, () => ({
    press({ key }) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[key];
      const item = items[current];
      if (items.length === 0) return false;
      if (step) setActive((current + step + items.length) % items.length);
      else if ((key === "Enter" || key === "Tab") && item) choose(item);
      else return false;
      return true;
    },
  }));

  const option = items.length > 0 ? `${id}-${current}` : null;
  useEffect(() => {
    onActive(option);
    if (option) document.getElementById(option)?.scrollIntoView({ block: "nearest" });
  }, [option, onActive]);

  const rect = open.rect();
  if (!rect) return null;
  const below = window.innerHeight - rect.bottom > 300;
  const left = Math.max(8, Math.min(rect.left, window.innerWidth - listWidth - 8));
  const style = below
    ? { left, top: rect.bottom + 6 }
    : { left, bottom: window.innerHeight - rect.top + 6 };
  const groups = [...new Set(items.map(({ group }) => group))];
  return (
    <div
      style={{ ...style, width: listWidth }}
      className={cn(floatingStyle, "fixed max-h-72 overflow-y-auto p-1")}
    >
      <p
        aria-live="polite"
        className={cn(items.length > 0 ? "sr-only" : "px-2 py-1.5 text-muted text-sm")}
      >
        {items.length > 0 ? `${items.length} result${items.length === 1 ? "" : "s"}` : "No results"}
      </p>
      {items.length > 0 && (
        <div id={id} role="listbox" aria-label={kind === "variable" ? "Variables" : "Blocks"}>
          {groups.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: options aren't in a fieldset
            <div key={group} role="group" aria-label={group}>
              <p aria-hidden className="px-2 pt-2 pb-1 text-muted text-xs">
                {group}
              </p>
              {items.map(
                (item, index) =>
                  item.group === group && (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the editor moves through the options by key
                    <div
                      key={item.value}
                      id={`${id}-${index}`}
                      role="option"
                      tabIndex={-1}
                      aria-selected={index === current}
                      onMouseDown={(event) => event.preventDefault()}
                      onClick={() => choose(item)}
                      onMouseMove={() => setActive(index)}
                      className={cn(
                        "flex min-h-8 items-baseline justify-between gap-3 rounded-md px-2 py-1 touch:min-h-11",
                        index === current && "bg-hover",
                      )}
                    >
                      <span className="shrink-0">{item.label}</span>
                      {item.hint && (
                        <span className="min-w-0 truncate text-muted text-xs">{item.hint}</span>
                      )}
                    </div>
                  ),
              )}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
