import { initials } from "@/lib/format/names";

/** Shows a colleague: the whole name where there is room, elsewhere the initials. */
export function PersonMark({ name }: { name: string }) {
  return (
    <span title={name} data-initials={initials(name)} className="person">
      <span className="truncate">{name}</span>
    </span>
  );
}
