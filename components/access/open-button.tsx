type OpenButtonProps = { name: string; note?: string | null | undefined; onOpen: () => void };

/** Shows the name of a credential in its row; opens its details. */
export function OpenButton({ name, note, onOpen }: OpenButtonProps) {
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      className="max-w-full truncate rounded-sm text-left font-medium hover:underline"
      onClick={onOpen}
    >
      {name}
      {note && <span className="font-normal text-muted"> {note}</span>}
    </button>
  );
}
