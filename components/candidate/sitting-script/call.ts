/** Longer than the server may take, so that no try overtakes a later one. */
const patience = 20_000;

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Calls home; null where nobody answers. */
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

/** Where the sitting stands; null where nobody answers. */
export async function askState(base: string): Promise<State | null> {
  const answer = await call(`${base}/state`);
  if (answer?.status === 404) return { phase: "closed", remaining: null };
  return answer?.ok ? answer.json().catch(() => null) : null;
}
