import type { OtherEditor } from "@/lib/drafts/schema";
import { initials } from "@/lib/format/names";

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** Says who else has it open: "Maya Chen is editing too". */
export function editorsText(others: readonly OtherEditor[]): string {
  const editing = others.filter(({ isEditing }) => isEditing);
  const named = editing.length > 0 ? editing : others;
  const names = list.format(named.map(({ name }) => name));
  const verb = named.length === 1 ? "is" : "are";
  if (named.length === 0) return "";
  return editing.length > 0
    ? `${names} ${verb} editing too`
    : `${names} also ${verb === "is" ? "has" : "have"} this open`;
}

const shown = 3;

/** Shows who else has the same open, in the page's header. */
export function OtherEditors({ others }: { others: readonly OtherEditor[] }) {
  const text = editorsText(others);
  return (
    <span
      role="status"
      className="flex min-w-0 items-center gap-1.5 text-muted text-sm max-sm:sr-only"
    >
      <span aria-hidden className="flex -space-x-1">
        {others.slice(0, shown).map(({ userId, name, isEditing }) => (
          <span
            key={userId}
            title={name}
            data-editing={isEditing || undefined}
            className="grid size-6 place-items-center rounded-full border-2 border-surface bg-sunken font-medium text-ink text-xs data-editing:bg-accent-soft data-editing:text-accent-ink"
          >
            {initials(name)}
          </span>
        ))}
      </span>
      <span className="truncate max-md:sr-only">{text}</span>
    </span>
  );
}
