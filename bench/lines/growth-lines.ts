import { firstIds } from "../grow/scale";
import { keyHeaders } from "../harness/bench";
import { assistOfOne } from "./calls/assist";
import { eligibilityPut } from "./calls/eligibility";
import { inviteNew, inviteSame } from "./calls/invite";
import { listOfFifty } from "./calls/list";
import { type Calls, compare, counter, type Line, measure } from "./line";

interface Grown {
  name: string;
  calls: Calls;
  goal: number;
  /** What `compare` said against the peer's GET, in the same kind of run, when the goal was set. */
  start: ReturnType<typeof compare>;
}

const grown: Grown[] = [
  {
    ...{ name: "list, 50 rows", calls: listOfFifty, goal: 4 },
    start: { ratio: 0.125, byWork: 0.438 },
  },
  {
    ...{ name: "eligibility PUT", calls: eligibilityPut, goal: 5 },
    start: { ratio: 0.036, byWork: 0.099 },
  },
  {
    ...{ name: "invite, new", calls: inviteNew, goal: 4 },
    start: { ratio: 0.054, byWork: 0.116 },
  },
  {
    ...{ name: "invite, same", calls: inviteSame, goal: 4 },
    start: { ratio: 0.081, byWork: 0.165 },
  },
  {
    ...{ name: "offer to assist, 1 candidate", calls: assistOfOne, goal: 3 },
    start: { ratio: 0.119, byWork: 0.205 },
  },
];

/**
 * Calls without a peer: how many times the rate they started with. That is measured in the same
 * rounds where an older build runs too, and otherwise known by the rate of the peer's GET.
 */
export const growthLines: Line[] = grown.map(({ name, calls, goal, start }) => async (bench) => {
  if (!name.includes(bench.only)) return [];
  const at = counter();
  const given = await calls(bench);
  const { ours, theirs, older } = await measure(bench, {
    ours: { ...bench.proffer, ...given },
    theirs: {
      ...{ ...bench.peer, status: 200 },
      next: () => ({
        ...{ method: "GET", path: `/api/offers/${firstIds.offer + ((at() * 7) % 10_000)}` },
        headers: keyHeaders(bench),
      }),
    },
    ...(bench.older && { older: { ...bench.older, ...given } }),
  });
  if (older) {
    return [
      { name, ours, theirs: older, ...compare(ours, older), goal, against: "the older build" },
    ];
  }
  const now = compare(ours, theirs);
  const factors = { ratio: now.ratio / start.ratio, byWork: now.byWork / start.byWork };
  const against = `its start, ${start.ratio} of the peer's GET (now ${now.ratio.toFixed(3)})`;
  return [{ name, ours, theirs, ...factors, goal, against }];
});
