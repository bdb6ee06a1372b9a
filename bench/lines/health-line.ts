import { firstIds } from "../grow/scale";
import { keyHeaders } from "../harness/bench";
import { compare, counter, type Line, measure } from "./line";

/** What an authenticated read adds to a request that does nothing. */
export const healthLine: Line = async (bench) => {
  const at = counter();
  const headers = keyHeaders(bench);
  const { offer, livez } = await measure(bench, {
    livez: {
      ...{ ...bench.proffer, status: 200 },
      next: () => ({ method: "GET", path: "/api/livez" }),
    },
    offer: {
      ...{ ...bench.proffer, status: 200 },
      next: () => ({
        ...{
          method: "GET",
          path: `/api/offers/${firstIds.offer + ((at() * 7) % 10_000)}`,
          headers,
        },
      }),
    },
  });
  const compared = { ours: offer, theirs: livez, goal: 0.35, against: "livez" };
  return [{ ...compared, name: "GET offer to livez", ...compare(offer, livez) }];
};
