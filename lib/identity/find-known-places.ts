import { sql } from "drizzle-orm";
import type { Origin } from "@/lib/auth/origin";
import {
  byAddress,
  byPlace,
  bySubject,
  type Limit,
  networkOfOrigin,
  plainEmail,
} from "@/lib/auth/throttle";
import { neighbourhoodOf } from "@/lib/auth/throttle-window";

/** What is known about the places from which a person has signed in. */
export interface KnownPlaces {
  /** True if the browser had a session of this person. */
  device: boolean;
  /** Addresses of the person's latest sessions. */
  addresses: string[];
}

const latest = 50;

/** Selects the places from which the user of the row has signed in. */
export const knownPlaces = ({ device }: Origin) => sql<KnownPlaces>`(
  select json_build_object(
    'device', coalesce(bool_or(id = ${device ?? ""}), false),
    'addresses', coalesce(json_agg(distinct address) filter (where address is not null), '[]'::json)
  )
  from (
    select sessions.id, sessions.address
    from memberships
    join sessions on sessions.account_id = memberships.account_id
      and sessions.user_id = memberships.user_id
    where memberships.user_id = users.id
    order by (sessions.id = ${device ?? ""}) desc, sessions.created_at desc
    limit ${latest}
  ) as seen
)`;

/** Slows down sign-ins as one person from all places where that person never signed in. */
export const signInsEverywhere = (email: string): Limit =>
  bySubject("sign-in", plainEmail(email), 50);

/**
 * Returns what limits a sign-in. Attempts from a browser or a network that the person has used
 * before count for that place alone, so that nobody elsewhere can shut the person out. The others
 * count for their network and, so that a crowd of networks can't guess without bound, together. An
 * address may guess at 50 people, unless its browser is known.
 */
export function limitsOfSignIn(
  email: string,
  origin: Origin,
  known: KnownPlaces | undefined,
): { place: Limit; others: Limit[] } {
  const subject = plainEmail(email);
  if (known?.device && origin.device) {
    return { place: byPlace("sign-in", subject, origin.device, 10), others: [] };
  }
  const network = networkOfOrigin(origin);
  const isKnown = known?.addresses.some((address) => neighbourhoodOf(address) === network);
  return {
    place: byPlace("sign-in", subject, network, 10),
    others: [...byAddress("sign-in", origin, 50), ...(isKnown ? [] : [signInsEverywhere(email)])],
  };
}
