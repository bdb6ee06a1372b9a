type FieldError = {
  message?: string | undefined;
  root?: { message?: string | undefined } | undefined;
};

/** Returns the form's error for a list of codes: of the list, or else of its first invalid code. */
export function listError(error: FieldError | readonly (FieldError | undefined)[] | undefined) {
  if (!error) return undefined;
  const { message, root } = error as FieldError;
  const ofOne = Array.isArray(error) ? error.find((each) => each?.message)?.message : undefined;
  return message ?? root?.message ?? ofOne;
}
