"use client";

import { X } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, useState } from "react";
import { Input } from "@/components/ui/input";

type TokenInputProps = {
  /** Name of one code: `voucher`. */
  unit: string;
  value: readonly string[];
  onValueChange: (value: string[]) => void;
  placeholder?: string;
};

const separators = /[\s,;]+/;
const codesIn = (text: string) => text.split(separators).filter(Boolean);
const same = (one: readonly string[], other: readonly string[]) =>
  one.join("\n") === other.join("\n");

/**
 * Lets the user enter codes as tokens, inside a `Field`. Enter or a comma adds the typed code; it
 * counts even before.
 */
export function TokenInput({ unit, value, onValueChange, placeholder }: TokenInputProps) {
  const [known, setKnown] = useState(value);
  const [tokens, setTokens] = useState(value);
  const [text, setText] = useState("");
  if (!same(known, value)) {
    setKnown(value);
    setTokens(value);
    setText("");
  }

  function show(next: readonly string[], typed: string) {
    const all = [...new Set([...next, ...codesIn(typed)])];
    setTokens(next);
    setText(typed);
    setKnown(all);
    onValueChange(all);
  }

  const add = (typed: string) => show([...new Set([...tokens, ...codesIn(typed)])], "");

  function press(event: KeyboardEvent) {
    if ((event.key === "Enter" || event.key === ",") && text.trim()) {
      event.preventDefault();
      add(text);
    } else if (event.key === "Backspace" && text === "" && tokens.length > 0) {
      show(tokens.slice(0, -1), "");
    }
  }

  function paste(event: ClipboardEvent) {
    const pasted = event.clipboardData.getData("text");
    if (!separators.test(pasted.trim())) return;
    event.preventDefault();
    add(text + pasted);
  }

  return (
    <>
      <Input
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={text}
        onChange={({ target }) => show(tokens, target.value)}
        onKeyDown={press}
        onPaste={paste}
      />
      {tokens.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {tokens.map((code) => (
            <li
              key={code}
              className="flex max-w-full items-center rounded-md border bg-sunken pl-2 text-sm"
            >
              <span className="truncate">{code}</span>
              <button
                type="button"
                aria-label={`Remove ${unit} ${code}`}
                onClick={() =>
                  show(
                    tokens.filter((other) => other !== code),
                    text,
                  )
                }
                className="grid size-7 shrink-0 place-items-center rounded-md text-muted hover:text-ink touch:size-11"
              >
                <X aria-hidden className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
