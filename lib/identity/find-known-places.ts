import { sql } from "drizzle-orm";
import type { Origin } from "@/lib/auth/origin";
import { byAddress, byPlace, bySubject, type Limit, networkOfOrigin } from "@/lib/auth/throttle";
import { neighbourhoodOf, networkOf } from "@/lib/auth/throttle-window";
import { emailKey } from "@/lib/format/email-address";

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
  bySubject("sign-in", emailKey(email), 50);

/**
 * Returns what limits a sign-in. Attempts from a browser or a network that the person has used
 * before count for that place alone, so that nobody elsewhere can shut the person out; an address
 * of theirs counts apart from its neighbours. The others count for their network and, so that a
 * crowd of networks can't guess without bound, together. A new address may guess at 50 people.
 */
export function limitsOfSignIn(
  email: string,
  origin: Origin,
  known: KnownPlaces | undefined,
): { place: Limit; others: Limit[] } {
  const at = (place: string) => byPlace("sign-in", emailKey(email), place, 10);
  if (known?.device && origin.device) return { place: at(origin.device), others: [] };
  const own = origin.address && networkOf(origin.address);
  const network = networkOfOrigin(origin);
  const addresses = known?.addresses ?? [];
  if (own && addresses.some((each) => networkOf(each) === own))
    return { place: at(own), others: [] };
  if (addresses.some((each) => neighbourhoodOf(each) === network)) {
    return { place: at(network), others: [] };
  }
  const others = [...byAddress("sign-in", origin, 50), signInsEverywhere(email)];
  return { place: at(network), others };
}
