const shared = globalThis as typeof globalThis & { profferIsStopping?: boolean };

/** Marks this process as stopping: it isn't ready any more, but still serves. */
export function markStopping(): void {
  shared.profferIsStopping = true;
}

/** Returns whether this process is stopping. */
export const isStopping = (): boolean => shared.profferIsStopping === true;
