import { FileText } from "lucide-react";
import type { RefObject } from "react";
import { sourceEvents } from "@/components/letters/edit-source";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

type LetterSourceProps = {
  area: RefObject<HTMLTextAreaElement | null>;
  value: string;
  error?: string | undefined;
  onChange: (value: string) => void;
  onDocument: () => void;
};

/** Edits the HTML of one offer's letter. */
export function LetterSource({ area, value, error, onChange, onDocument }: LetterSourceProps) {
  return (
    <div className="flex flex-col gap-2">
      <Button size="sm" icon={<FileText aria-hidden />} className="self-start" onClick={onDocument}>
        Edit as document
      </Button>
      <Field
        label="Letter (HTML)"
        hint="Scripts, external styles and external images are removed. {{ accept_url }} becomes the candidate's link."
        error={error}
      >
        <Textarea
          {...sourceEvents}
          ref={area}
          rows={24}
          spellCheck
          className="font-mono text-sm"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      </Field>
    </div>
  );
}
