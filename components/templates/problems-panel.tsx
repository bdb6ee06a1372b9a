"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { TemplatePreview } from "@/lib/templates/client";

type ProblemsPanelProps = {
  preview: TemplatePreview | undefined;
  /** Shows a line of the text, or the first place of a variable. */
  onShow: (place: { line: number } | { variable: string }) => void;
};

/** What is wrong with the text: what it cannot be saved with, and what would stop a letter. */
export function ProblemsPanel({ preview, onShow }: ProblemsPanelProps) {
  if (!preview) return null;
  const { errors, unresolved } = preview;
  const unknown = unresolved.filter(({ reason }) => reason === "unknown");
  const empty = unresolved.filter(({ reason }) => reason === "empty");
  return (
    <section aria-label="Problems" aria-live="polite" className="flex flex-col gap-2">
      {errors.length + unresolved.length === 0 && (
        <Notice tone="positive" title="No problems: a letter like this one can be sent" />
      )}
      {errors.length > 0 && (
        <Notice tone="negative" title="The text cannot be read">
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
        <Notice tone="warning" title="No letter has these variables; they stop it from being sent">
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
        <Notice tone="warning" title="Empty in this preview; such a letter could not be sent">
          <List>
            {empty.map(({ name }) => (
              <li key={name}>
                <Place onShow={() => onShow({ variable: name })}>{name}</Place>
              </li>
            ))}
          </List>
          <p className="mt-1">
            Put what may be missing into a section shown if it is there, or give it a fallback.
          </p>
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
