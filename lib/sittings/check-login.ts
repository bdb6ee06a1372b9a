import type { LinkVisit } from "@/lib/auth/link-visit";
import { equalSecrets } from "@/lib/auth/secrets";
import { byAddress, byClient, countAttempt, uncountAttempt } from "@/lib/auth/throttle";
import { sittingSecrets } from "./derive-secrets";
import { findLinkedSitting } from "./find-linked-sitting";

/** What a candidate typed on the cover of a sitting that demands a login. */
export interface SittingLogin {
  username: string;
  password: string;
}

const maxFailures = 10;
const maxFailuresFromAddress = 50;

const plain = (typed: string) => typed.trim().toLowerCase();

/**
 * Whether somebody may open a sitting: always where no login is demanded. Upper case and spaces
 * around do not matter. Wrong ones are counted for the link and for the address, also those of
 * many at once; throws `too_many_requests` where they are too many.
 */
export async function checkLogin(
  visit: LinkVisit,
  { username, password }: SittingLogin,
): Promise<"admitted" | "login" | "closed"> {
  const sitting = await findLinkedSitting(visit.linkId);
  if (!sitting) return "closed";
  if (!sitting.content.loginRequired) return "admitted";
  if (username.trim() === "" || password.trim() === "") return "login";
  const limits = [
    byClient("sitting", visit.linkId, {}, maxFailures),
    ...byAddress("sitting", visit, maxFailuresFromAddress),
  ];
  await countAttempt(limits);
  const expected = sittingSecrets(sitting);
  const isRight = [
    equalSecrets(plain(username), plain(expected.username)),
    equalSecrets(plain(password), plain(expected.password)),
  ];
  if (isRight.includes(false)) return "login";
  await uncountAttempt(limits);
  return "admitted";
}
