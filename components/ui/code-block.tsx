import { CopyButton } from "./copy-button";

type CodeBlockProps = { code: string; label: string };

export function CodeBlock({ code, label }: CodeBlockProps) {
  return (
    <figure aria-label={label} className="flex items-start rounded-md border bg-sunken">
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="min-w-0 flex-1 overflow-x-auto rounded-md p-3 font-mono text-xs leading-5"
      >
        <code>{code}</code>
      </pre>
      <div className="relative shrink-0 p-1.5">
        <CopyButton text={code} label={`Copy ${label}`} iconOnly size="sm" />
      </div>
    </figure>
  );
}
