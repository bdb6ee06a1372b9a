type Answer = readonly string[];

/** Returns the browser's storage if available; without it, a reload loses unsent answers. */
function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/**
 * Returns the answers of a sitting that this browser keeps until they are saved; one entry each, so
 * that two tabs don't overwrite each other's.
 */
export function keptAnswers(base: string): [string, Answer][] {
  const store = storage();
  return namesOf(store, base).map((name) => {
    const id = name.slice(base.length + 1);
    return [id, parsed(store?.getItem(name))] as [string, Answer];
  });
}

function parsed(text: string | null | undefined): Answer {
  try {
    return JSON.parse(text ?? "[]");
  } catch {
    return [];
  }
}

const namesOf = (store: Storage | null, base: string): string[] =>
  Object.keys(store ?? {}).filter((name) => name.startsWith(`${base}#`));

export function keep(base: string, questionId: string, answer: Answer): void {
  try {
    storage()?.setItem(`${base}#${questionId}`, JSON.stringify(answer));
  } catch {
    // It is full; the answer is still in the page.
  }
}

/** Deletes a kept answer, unless another tab has stored a newer one. */
export function forget(base: string, questionId: string, answer: Answer): void {
  const name = `${base}#${questionId}`;
  const store = storage();
  if (store?.getItem(name) === JSON.stringify(answer)) store.removeItem(name);
}

/** Deletes all kept answers of a sitting that is over. */
export function forgetAll(base: string): void {
  const store = storage();
  for (const name of namesOf(store, base)) store?.removeItem(name);
}
