"use client";

import type { Editor } from "@tiptap/core";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type LinkFormProps = { editor: Editor; hasVariables: boolean; onDone: () => void };

const answerAddress = "{{ accept_url }}";

/** Returns an address as a link has it: `acme.com` with its scheme, an email address as `mailto:`. */
function addressOf(typed: string): string {
  const text = typed.trim();
  if (/^(?:https?:\/\/|mailto:|tel:|\{\{)/i.test(text)) return text;
  return /^[^\s/@]+@[^\s/@]+$/.test(text) ? `mailto:${text}` : `https://${text}`;
}

/** Adds a link to the selected text, or changes the one at the caret. */
export function LinkForm({ editor, hasVariables, onDone }: LinkFormProps) {
  const current = editor.getAttributes("link").href ?? "";
  const [href, setHref] = useState<string>(current);

  function link(address: string) {
    const chain = editor.chain().focus().extendMarkRange("link");
    const { empty } = editor.state.selection;
    if (empty && !current) {
      const marks = [{ type: "link", attrs: { href: address } }];
      const text = address === answerAddress ? "Review and respond to your offer" : address;
      chain.insertContent({ type: "text", text, marks }).run();
    } else {
      chain.setMark("link", { href: address }).run();
    }
    onDone();
  }

  function save(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    link(addressOf(href));
  }

  return (
    <form className="flex flex-col gap-3" onSubmit={save}>
      <Field label="Address" hint="A web page or an email address">
        <Input
          value={href}
          required
          maxLength={2000}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setHref(target.value)}
        />
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        {current && (
          <Button
            className="mr-auto"
            onClick={() => {
              editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
              onDone();
            }}
          >
            Remove link
          </Button>
        )}
        {hasVariables && current !== answerAddress && (
          <Button onClick={() => link(answerAddress)}>Candidate's page</Button>
        )}
        <Button variant="primary" type="submit">
          {current ? "Change link" : "Add link"}
        </Button>
      </div>
    </form>
  );
}
