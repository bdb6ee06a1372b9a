import { AppError } from "@/lib/errors";

/** Header in which a page names the person and account that it was opened for. */
export const viewerHeader = "X-Proffer-Viewer";

type Identity = { userId: number; accountId: number };
type Named = Identity & { name: string; accountName: string };

/** Returns the value of `viewerHeader` for a member: `<user id>.<account id>`. */
export const viewerName = ({ userId, accountId }: Identity): string => `${userId}.${accountId}`;

type Options = {
  /** True if a call without the header is refused too. */
  required: boolean;
  /** True if the person may act from a page of another account of theirs. */
  anyAccount?: boolean;
};

/**
 * Throws `other_viewer` if a page was opened for somebody else, or another account, than the
 * session that its call brings, so that nothing from one is saved in the other.
 */
export function refuseOtherViewer(
  member: Named,
  headers: Pick<Headers, "get">,
  { required, anyAccount = false }: Options,
): void {
  const current = viewerName(member);
  const named = headers.get(viewerHeader);
  if (named === current || (named === null && !required)) return;
  const [userId] = named?.split(".") ?? [];
  const isSamePerson = userId === String(member.userId);
  if (isSamePerson && anyAccount) return;
  throw new AppError("other_viewer", textFor(member, named, isSamePerson), {
    headers: { [viewerHeader]: current },
  });
}

function textFor({ name, accountName }: Named, named: string | null, isSamePerson: boolean) {
  if (named === null) return "This page is out of date, so nothing was saved. Reload the page";
  const [other, remedy] = isSamePerson
    ? ["another organisation", "Switch back"]
    : ["someone else", "Sign in again as before"];
  return `You're now signed in as ${name} in ${accountName}. This page was opened for ${other}, so nothing was saved. ${remedy}, or reload the page`;
}

/** Returns whether a browser's page makes this call, rather than a program with a cookie. */
export const comesFromPage = (headers: Pick<Headers, "get">): boolean =>
  headers.get("sec-fetch-site") !== null || headers.get("origin") !== null;
