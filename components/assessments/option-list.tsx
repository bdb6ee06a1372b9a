"use client";

import { Plus, X } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { FieldSet } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { Question } from "@/lib/assessments/schema";
import { keepingFocus } from "./arrange-buttons";
import { moved, newOption, type Option } from "./draft-changes";

type OptionListProps = {
  question: Question;
  number: number;
  readOnly: boolean;
  onChange: (options: Option[]) => void;
};

const maxOptions = 26;

/**
 * Lets the user edit a choice's options and mark the correct ones. Enter adds an option, Backspace
 * in an empty one removes it.
 */
export function OptionList({ question, number, readOnly, onChange }: OptionListProps) {
  const list = useRef<HTMLUListElement>(null);
  const { options, type } = question;
  const isSingle = type === "single";
  const isFull = options.length >= maxOptions;

  const focusOn = (index: number) =>
    requestAnimationFrame(() =>
      list.current?.querySelectorAll<HTMLInputElement>("input[type=text]")[index]?.focus(),
    );
  const change = (id: string, changed: Partial<Option>) =>
    onChange(options.map((option) => (option.id === id ? { ...option, ...changed } : option)));

  function setRight(id: string, correct: boolean) {
    if (!isSingle) return change(id, { correct });
    onChange(options.map((option) => ({ ...option, correct: option.id === id })));
  }

  function add(after: number) {
    if (isFull) return;
    onChange(options.toSpliced(after + 1, 0, newOption()));
    focusOn(after + 1);
  }

  function remove(index: number) {
    onChange(options.toSpliced(index, 1));
    focusOn(Math.max(0, index - 1));
  }

  function press(event: KeyboardEvent, index: number) {
    if (event.nativeEvent.isComposing || readOnly) return;
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (by && event.altKey) {
      event.stopPropagation();
      keepingFocus(() => onChange(moved(options, index, by)));
    } else if (event.key === "Enter") add(index);
    else if (event.key === "Backspace" && options[index]?.text === "") remove(index);
    else return;
    event.preventDefault();
  }

  return (
    <FieldSet
      legend="Options"
      hint={isSingle ? "Mark the correct option." : "Mark all correct options."}
    >
      <ul ref={list} className="flex flex-col gap-2">
        {options.map((option, index) => (
          <li key={option.id} className="flex items-center gap-2">
            <input
              type={isSingle ? "radio" : "checkbox"}
              name={isSingle ? `right-${question.id}` : undefined}
              aria-label={`Option ${index + 1} is correct`}
              checked={option.correct}
              disabled={readOnly}
              onChange={({ target }) => setRight(option.id, target.checked)}
              className="size-4 shrink-0 accent-accent"
            />
            <Input
              type="text"
              aria-label={`Question ${number}, option ${index + 1}`}
              value={option.text}
              maxLength={1000}
              readOnly={readOnly}
              autoComplete="off"
              onChange={({ target }) => change(option.id, { text: target.value })}
              onKeyDown={(event) => press(event, index)}
            />
            {!readOnly && (
              <IconButton
                size="sm"
                label={`Delete option ${index + 1} of question ${number}`}
                onClick={() => remove(index)}
              >
                <X aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <div>
          <Button
            size="sm"
            icon={<Plus aria-hidden />}
            disabledReason={isFull ? `A question can have at most ${maxOptions} options` : null}
            onClick={() => add(options.length - 1)}
          >
            Add option
          </Button>
        </div>
      )}
    </FieldSet>
  );
}
