"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import {
  Bold,
  Braces,
  Code,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Redo2,
  Split,
  Strikethrough,
  Underline,
  Undo2,
} from "lucide-react";
import { Toolbar as Primitive } from "radix-ui";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { useModifierKey } from "@/components/ui/modifier-key";
import { Tooltip } from "@/components/ui/tooltip";
import { AlignMenu } from "./align-menu";
import { BlockMenu } from "./block-menu";
import { InsertBlockMenu } from "./insert-block-menu";
import { type InsertGroup, InsertMenu } from "./insert-menu";
import { TableMenu } from "./table-menu";

type ToolbarProps = {
  editor: Editor;
  /** The account's variables; null in the letter of one offer, which has none. */
  variables: readonly InsertGroup[] | null;
  onVariable: (path: string) => void;
  onCondition: () => void;
  onLink: () => void;
  onInsert: (name: string) => void;
  onSource: () => void;
};

const emphasis: { mark: string; label: string; icon: LucideIcon; key: string }[] = [
  { mark: "bold", label: "Bold", icon: Bold, key: "B" },
  { mark: "italic", label: "Italic", icon: Italic, key: "I" },
  { mark: "underline", label: "Underline", icon: Underline, key: "U" },
  { mark: "strike", label: "Strikethrough", icon: Strikethrough, key: "Shift S" },
];

/** Formats the letter. Arrow keys move along it. */
export function Toolbar(props: ToolbarProps) {
  const { editor, variables, onVariable, onCondition, onLink, onInsert, onSource } = props;
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      active: emphasis.filter(({ mark }) => current.isActive(mark)).map(({ mark }) => mark),
      isLink: current.isActive("link"),
      isBullets: current.isActive("bulletList"),
      isNumbers: current.isActive("orderedList"),
      isTable: current.isActive("table"),
    }),
  });
  const tool = (
    label: string,
    Shape: LucideIcon,
    run: () => void,
    more: { pressed?: boolean; shortcut?: string } = {},
  ) => (
    <Primitive.Button asChild key={label}>
      <IconButton
        label={label}
        size="sm"
        {...(more.shortcut && { shortcut: more.shortcut })}
        {...(more.pressed !== undefined && { "aria-pressed": more.pressed })}
        onClick={run}
        className="aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
      >
        <Shape aria-hidden />
      </IconButton>
    </Primitive.Button>
  );
  const mod = useModifierKey();
  const chain = () => editor.chain().focus();
  return (
    <Primitive.Root
      aria-label="Formatting"
      className="flex flex-wrap items-center gap-0.5 rounded-t-md border-b bg-surface px-2 py-1.5 max-sm:flex-nowrap max-sm:overflow-x-auto"
    >
      {tool("Undo", Undo2, () => chain().undo().run(), {
        shortcut: `${mod} Z`,
      })}
      {tool("Redo", Redo2, () => chain().redo().run(), {
        shortcut: `${mod} Shift Z`,
      })}
      <Divider />
      <BlockMenu editor={editor} />
      <Divider />
      {emphasis.map(({ mark, label, icon, key }) =>
        tool(label, icon, () => chain().toggleMark(mark).run(), {
          pressed: state.active.includes(mark),
          shortcut: `${mod} ${key}`,
        }),
      )}
      <Divider />
      <AlignMenu editor={editor} />
      {tool("Bulleted list", List, () => chain().toggleBulletList().run(), {
        pressed: state.isBullets,
      })}
      {tool("Numbered list", ListOrdered, () => chain().toggleOrderedList().run(), {
        pressed: state.isNumbers,
      })}
      {state.isTable && <TableMenu editor={editor} />}
      {tool("Link", Link, onLink, { pressed: state.isLink, shortcut: `${mod} K` })}
      <InsertBlockMenu
        hasVariables={variables !== null}
        onInsert={onInsert}
        onClose={() => editor.commands.focus()}
      />
      {variables && (
        <>
          <Divider />
          <InsertMenu
            label="Variable"
            icon={<Braces aria-hidden />}
            groups={variables}
            onChoose={onVariable}
            onCancel={() => editor.commands.focus()}
          />
          <Tooltip content="Show a part only if" shortcut={`${mod} Shift E`} describes={false}>
            <Primitive.Button asChild>
              <Button size="sm" variant="ghost" icon={<Split aria-hidden />} onClick={onCondition}>
                Condition
              </Button>
            </Primitive.Button>
          </Tooltip>
        </>
      )}
      <span className="flex-1" />
      {tool("Edit HTML", Code, onSource)}
    </Primitive.Root>
  );
}

const Divider = () => <Primitive.Separator className="mx-1 h-5 w-px bg-line" />;
