type Told = { message?: string | undefined; root?: { message?: string | undefined } | undefined };

/** What a form says of a list of codes: of the whole, or else of the first code that is wrong. */
export function listError(error: Told | readonly (Told | undefined)[] | undefined) {
  if (!error) return undefined;
  const { message, root } = error as Told;
  const ofOne = Array.isArray(error) ? error.find((each) => each?.message)?.message : undefined;
  return message ?? root?.message ?? ofOne;
}
