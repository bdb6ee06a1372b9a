import { initials } from "@/lib/format/names";

/** Shows a colleague: the whole name where there is room, elsewhere the initials. */
export function PersonMark({ name }: { name: string }) {
  return (
    <>
      <span className="block max-w-40 truncate max-wide:hidden">{name}</span>
      <span
        title={name}
        className="grid size-6 place-items-center rounded-full bg-accent-soft font-medium text-accent-ink text-xs wide:hidden"
      >
        <span aria-hidden>{initials(name)}</span>
        <span className="sr-only">{name}</span>
      </span>
    </>
  );
}
