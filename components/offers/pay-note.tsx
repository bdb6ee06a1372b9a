type PayNoteProps = {
  inherited: boolean;
  /** Whether the job names a value at all. */
  named: boolean;
  onReset: () => void;
};

/** Says that a field is as the job has it, or offers to take it from there again. */
export function PayNote({ inherited, named, onReset }: PayNoteProps) {
  if (inherited) return named ? "from the job" : "not named by the job";
  return (
    <button
      type="button"
      onClick={onReset}
      className="rounded-sm text-accent-ink underline underline-offset-2"
    >
      Take from the job
    </button>
  );
}
