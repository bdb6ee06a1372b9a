import { firstIds } from "../grow/scale";
import { type Bench, keyHeaders } from "../harness/bench";
import type { Call } from "../harness/load";
import type { Contender } from "../harness/rounds";
import { both, compare, counter, type Line, measure } from "./line";

type Given = Omit<Contender, "pid" | "origin">;

interface Compared {
  name: string;
  /** Absent where the call does what the peer has no idea of. */
  goal?: number;
  /** Returns the calls for one of the servers, which has its tables in `schema`. */
  calls(bench: Bench, schema: string): Given;
}

const grownOffers = 10_000;
const offerAt = (index: number) => firstIds.offer + (index % grownOffers);
const json = (body: unknown) => JSON.stringify(body);

/** Calls whose effect is used up: at most one for each offer in a round. */
function once(bench: Bench, schema: string, from: string, callAt: (id: number) => Call): Given {
  let index = 0;
  return {
    status: 200,
    before: () => {
      index = 0;
      return setStatus(bench, schema, from);
    },
    next: () => (index < grownOffers ? callAt(offerAt(index++)) : undefined),
  };
}

async function setStatus({ sql }: Bench, schema: string, status: string): Promise<void> {
  const table = sql(schema);
  await sql`
    update ${table}.offers set status = ${status}::text::${table}.offer_status, accepted_at = null,
      declined_at = null, withdrawn_at = null where id >= ${firstIds.offer}`;
  await sql`vacuum analyze ${table}.offers`;
}

const patch = (id: number, status: string): Call => ({
  ...{ method: "PATCH", path: `/api/offers/${id}/status`, body: json({ status }) },
});

const compared: Compared[] = [
  {
    ...{ name: "GET offer", goal: 1.5 },
    calls: () => {
      const at = counter();
      const next = () => ({ method: "GET" as const, path: `/api/offers/${offerAt(at() * 7)}` });
      return { status: 200, next };
    },
  },
  {
    ...{ name: "offers of a job, 500 rows", goal: 3 },
    calls: () => {
      const at = counter();
      const next = () => ({
        ...{ method: "GET" as const, path: `/api/offers/job/${firstIds.job + (at() % 20)}` },
      });
      return { status: 200, next };
    },
  },
  {
    ...{ name: "PATCH sent to pending", goal: 1 },
    calls: (bench, schema) => once(bench, schema, "sent", (id) => patch(id, "pending")),
  },
  {
    // Ours notifies, and seals beside the next calls.
    name: "PATCH pending to accepted",
    calls: (bench, schema) => once(bench, schema, "pending", (id) => patch(id, "accepted")),
  },
  {
    ...{ name: "PATCH same status", goal: 1.5 },
    calls: (bench, schema) => once(bench, schema, "sent", (id) => patch(id, "sent")),
  },
  {
    ...{ name: "PUT offer, new version", goal: 1 },
    calls: (bench, schema) => {
      const at = counter();
      return {
        status: 200,
        before: () => setStatus(bench, schema, "draft"),
        next: () => {
          const index = at();
          const body = json({ salary: 100_000 + index, expiryDate: "2027-03-01" });
          return { method: "PUT", path: `/api/offers/${offerAt(index)}`, body };
        },
      };
    },
  },
  {
    ...{ name: "POST offer", goal: 1.5 },
    calls: () => {
      const at = counter();
      return {
        status: 201,
        next: () => {
          const index = at();
          const body = json({
            ...{ candidateId: firstIds.candidate + (index % (2 * grownOffers)) },
            ...{ jobId: firstIds.job + (index % 20), templateId: firstIds.template },
            ...{ salary: 100_000 + index, currency: "USD", payFrequency: "yearly" },
            ...{ startDate: "2027-04-15", expiryDate: "2027-03-01", createdBy: 1 },
          });
          return { method: "POST", path: "/api/offers", body };
        },
      };
    },
  },
];

/** The calls of the offers contract, against a peer without our extras. */
export const peerLines: Line[] = compared.map(({ name, goal, calls }) => async (bench) => {
  if (!name.includes(bench.only)) return [];
  const withHeaders = (given: Given, headers: Record<string, string>): Given => ({
    ...given,
    next: () => {
      const call = given.next();
      return call && { ...call, headers };
    },
  });
  const { ours, theirs } = await measure(
    bench,
    both(
      bench,
      withHeaders(calls(bench, "public"), keyHeaders(bench)),
      withHeaders(calls(bench, "peer"), { "content-type": "application/json" }),
    ),
  );
  const given = { ...(goal !== undefined && { goal }), against: "the peer" };
  return [{ name, ours, theirs, ...compare(ours, theirs), ...given }];
});
