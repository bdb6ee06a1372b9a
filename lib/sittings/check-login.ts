import type { LinkVisit } from "@/lib/auth/link-visit";
import { equalSecrets } from "@/lib/auth/secrets";
import {
  byAddress,
  byPlace,
  bySubject,
  countAttempt,
  networkOfOrigin,
  uncountAttempt,
} from "@/lib/auth/throttle";
import { sittingSecrets } from "./derive-secrets";
import { findLinkedSitting } from "./find-linked-sitting";

/** Login typed on the cover of a sitting that requires one. */
export interface SittingLogin {
  username: string;
  password: string;
}

const maxFailures = 10;
const maxFailuresEverywhere = 50;
const maxFailuresFromAddress = 50;

const plain = (typed: string) => typed.trim().toLowerCase();

/**
 * Returns `admitted` if the login is correct or none is required, `login` if it is missing or wrong,
 * and `closed` if the link is closed. Ignores case and surrounding spaces. Slows down wrong logins
 * by link and network, by link, and by address, including concurrent ones: throws
 * `too_many_requests`.
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
    ...byAddress("sitting", visit, maxFailuresFromAddress),
    byPlace("sitting", visit.linkId, networkOfOrigin(visit), maxFailures),
    bySubject("sitting", visit.linkId, maxFailuresEverywhere),
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
