import type { Bench } from "../../harness/bench";
import type { Call } from "../../harness/load";
import { type Calls, counter } from "../line";

const repeated = 500;

/** Returns an invitation of a grown candidate, whose interview has this uuid. */
function invitationOf({ account }: Bench, index: number, uuid: string): Call {
  const [inviter] = account.basicCredentials;
  const pair = Buffer.from(`${inviter?.user}:${inviter?.password}`).toString("base64");
  return {
    ...{ method: "POST", path: "/api/invite_candidate" },
    headers: { authorization: `Basic ${pair}`, "content-type": "application/json" },
    body: JSON.stringify({
      partner: { uuid: inviter?.partnerUuid, account_id: inviter?.accountId, send_invite: false },
      candidate: {
        ...{ candidate_id: `B-${index % 20_000}`, first_name: "John", last_name: "Dough" },
        handback_url: "https://launchpad-handback-url.com",
      },
      assessment: { id: "12345", additional_time: "5" },
      interview: { uuid },
    }),
  };
}

export const inviteNew: Calls = async (bench) => {
  const at = counter();
  const run = crypto.randomUUID();
  return {
    status: 200,
    next: () => {
      const index = at();
      return invitationOf(bench, index, `${run}-${index}`);
    },
  };
};

/** The same invitations again and again. */
export const inviteSame: Calls = async (bench) => {
  const at = counter();
  const run = crypto.randomUUID();
  const next = () => {
    const index = at() % repeated;
    return invitationOf(bench, index, `${run}-${index}`);
  };
  for (let count = 0; count < repeated; count += 1) {
    const { method, path, headers, body } = next();
    const given = { method, ...(headers && { headers }), ...(body && { body }) };
    const response = await fetch(`${bench.proffer.origin}${path}`, given);
    if (response.status !== 200) throw new Error(await response.text());
    await response.arrayBuffer();
  }
  return { status: 200, next };
};
