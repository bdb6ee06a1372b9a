import { cn } from "@/components/ui/cn";

const style =
  "fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-surface px-3 py-2 font-medium shadow-popover focus:translate-y-0";

/** Lets keyboards skip the navigation: to the content, or to the form of a page that has one. */
export function SkipLink() {
  return (
    <>
      <a href="#main" className={style}>
        Skip to content
      </a>
      <a href="#form" className={cn(style, "not-in-[:has(#form)]:hidden")}>
        Skip to form
      </a>
    </>
  );
}
