type PayNoteProps = {
  inherited: boolean;
  /** True if the job has a value. */
  hasJobValue: boolean;
  onReset: () => void;
};

/** Says that a field's value comes from the job, or offers to use the job's value again. */
export function PayNote({ inherited, hasJobValue, onReset }: PayNoteProps) {
  if (inherited) return hasJobValue ? "from the job" : "not set on the job";
  return (
    <button
      type="button"
      onClick={onReset}
      className="rounded-sm text-accent-ink underline underline-offset-2"
    >
      Use the job's value
    </button>
  );
}
