import type { Editor } from "@tiptap/core";
import { Button } from "@/components/ui/button";

type NodeButtonsProps = {
  editor: Editor;
  /** Position of the node that the form changes. */
  position: number;
  onDone: () => void;
};

/** Ends the form of an image or a variable: removes it from the letter, or applies the form. */
export function NodeButtons({ editor, position, onDone }: NodeButtonsProps) {
  return (
    <div className="flex justify-end gap-2">
      <Button
        className="mr-auto"
        onClick={() => {
          editor.commands.deleteRange({ from: position, to: position + 1 });
          onDone();
        }}
      >
        Remove
      </Button>
      <Button variant="primary" type="submit">
        Apply
      </Button>
    </div>
  );
}
