import { database, inTransaction, type Transaction } from "@/db/client";
import { users } from "@/db/schema";
import { findMemberInvitation } from "@/lib/auth/find-member-invitation";
import type { Origin } from "@/lib/auth/origin";
import { verifyPassword } from "@/lib/auth/passwords";
import { forgetSessions } from "@/lib/auth/session";
import { countAttempt, forgetAttempts, uncountAttempt } from "@/lib/auth/throttle";
import { AppError } from "@/lib/errors";
import { enterAccount, mayJoin, verifyFirst } from "./enter-account";
import { knownPlaces, limitsOfSignIn } from "./find-known-places";
import { lockUser } from "./lock-user";
import type { SignInInput } from "./schema";
import { emailIs, listMemberships, type Membership } from "./start-session";

export const wrongSignIn = "The email or password is incorrect.";
const wrong = () => new AppError("unauthenticated", wrongSignIn);

/**
 * Starts a session for the correct email and password, and returns its ID. Throws
 * `too_many_requests` after too many failures from the same place, see `limitsOfSignIn`;
 * `unauthenticated` if they don't match, without revealing which is
 * wrong; and `conflict` with the options if the person has joined no account and must choose an
 * invitation. A password replaced during the check starts no session.
 */
export async function signIn(input: SignInInput, origin: Origin): Promise<string> {
  const [user] = await database()
    .select({ id: users.id, passwordHash: users.passwordHash, places: knownPlaces(origin) })
    .from(users)
    .where(emailIs(input.email));
  const { place, others } = limitsOfSignIn(input.email, origin, user?.places);
  await countAttempt([...others, place]);
  if (!(await verifyPassword(user?.passwordHash, input.password)) || !user?.passwordHash) {
    throw wrong();
  }
  await uncountAttempt(others);
  const { id, passwordHash } = user;
  const sessionId = await inTransaction(async (tx) => {
    if ((await lockUser(tx, id)) !== passwordHash) throw wrong();
    const account = await placeToEnter(tx, input);
    await forgetAttempts(place, tx);
    return enterAccount(tx, account, "password", origin);
  });
  forgetSessions();
  return sessionId;
}

/**
 * Returns the requested account, or the first that the person joined. Joins none without a request.
 */
async function placeToEnter(tx: Transaction, input: SignInInput): Promise<Membership> {
  const places = await listMemberships(emailIs(input.email), { at: tx });
  const [first] = places;
  if (!first) {
    throw new AppError(
      "unauthenticated",
      "Your access has been disabled. Ask an owner of your organisation.",
    );
  }
  const accountId = await accountAskedFor(tx, input);
  const asked = places.find((place) => place.accountId === accountId);
  if (asked || first.isJoined) return asked ?? first;
  if (!mayJoin(first, false)) throw new AppError("unauthenticated", verifyFirst);
  throw new AppError(
    "conflict",
    "Choose the organisation you want to join, and enter your password again.",
    {
      extensions: {
        choices: places.map((place) => ({
          value: String(place.accountId),
          label: place.accountName,
        })),
      },
    },
  );
}

async function accountAskedFor(tx: Transaction, { invitation, accountId }: SignInInput) {
  if (!invitation) return accountId;
  return (await findMemberInvitation(invitation, tx))?.accountId;
}
