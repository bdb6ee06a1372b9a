/** Longer than the server may take, so that no retry overtakes a later one. */
const patience = 20_000;

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Calls the server; null when nothing answers. */
export const call = (url: string, body?: URLSearchParams): Promise<Response | null> =>
  fetch(url, {
    ...(body && { method: "POST", body }),
    redirect: "manual",
    signal: AbortSignal.timeout?.(patience),
  }).catch(() => null);

interface State {
  phase: string;
  remaining: number | null;
}

/** Returns the state of the sitting; null when nothing answers. */
export async function askState(base: string): Promise<State | null> {
  const answer = await call(`${base}/state`);
  if (answer?.status === 404) return { phase: "closed", remaining: null };
  return answer?.ok ? answer.json().catch(() => null) : null;
}
