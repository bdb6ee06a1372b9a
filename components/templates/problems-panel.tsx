"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { TemplatePreview } from "@/lib/templates/client";

type ProblemsPanelProps = {
  preview: TemplatePreview | undefined;
  /** Shows a line of the text, or the first use of a variable. */
  onShow: (place: { line: number } | { variable: string }) => void;
};

/** Lists the errors that prevent saving and the variables that prevent sending. */
export function ProblemsPanel({ preview, onShow }: ProblemsPanelProps) {
  if (!preview) return null;
  const { errors, unresolved } = preview;
  const unknown = unresolved.filter(({ reason }) => reason === "unknown");
  const empty = unresolved.filter(({ reason }) => reason === "empty");
  return (
    <section aria-label="Problems" aria-live="polite" className="flex flex-col gap-2">
      {errors.length + unresolved.length === 0 && (
        <Notice tone="positive" title="No problems. This letter can be sent" />
      )}
      {errors.length > 0 && (
        <Notice tone="negative" title="The template has errors">
          <List>
            {errors.map(({ line, column, message }) => (
              <li key={`${line}:${column}:${message}`}>
                <Place onShow={() => onShow({ line })}>Line {line}</Place> {message}
              </li>
            ))}
          </List>
        </Notice>
      )}
      {unknown.length > 0 && (
        <Notice tone="warning" title="Unknown variables. Letters that use them can't be sent">
          <List>
            {unknown.map(({ name }) => (
              <li key={name}>
                <Place onShow={() => onShow({ variable: name })}>{name}</Place>
              </li>
            ))}
          </List>
        </Notice>
      )}
      {empty.length > 0 && (
        <Notice tone="warning" title="Empty variables in this preview. This letter can't be sent">
          <List>
            {empty.map(({ name }) => (
              <li key={name}>
                <Place onShow={() => onShow({ variable: name })}>{name}</Place>
              </li>
            ))}
          </List>
          <p className="mt-1">Put optional values in a condition, or add a fallback.</p>
        </Notice>
      )}
    </section>
  );
}

const List = ({ children }: { children: ReactNode }) => (
  <ul className="mt-1 flex flex-col gap-1">{children}</ul>
);

const Place = ({ onShow, children }: { onShow: () => void; children: ReactNode }) => (
  <Button size="sm" onClick={onShow} className="h-6 px-1.5 font-mono">
    {children}
  </Button>
);
