import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { refuseOtherViewer } from "@/lib/viewer/rules";
import type { Member } from "./actor";
import type { Permission } from "./permissions";
import { memberOfCookie, sessionCookie } from "./session";

/** Returns the signed-in member of this request, or null. */
export const currentMember = cache(async (): Promise<Member | null> => {
  const jar = await cookies();
  return memberOfCookie(jar.get(sessionCookie())?.value);
});

/**
 * Returns the signed-in member. Redirects everyone else to the sign-in page. Throws `other_viewer`
 * if the page that navigates here was opened for somebody else, or for another account.
 */
export async function requireMember(): Promise<Member> {
  const member = (await currentMember()) ?? redirect("/sign-in");
  refuseOtherViewer(member, await headers(), { required: false });
  return member;
}

/** Redirects to a page that the member may see, where `RoleNotice` explains why. */
export function redirectWithNotice(path: string): never {
  redirect(`${path}?refused=role`);
}

/** Returns the member if they have the permission. Redirects others to Home. */
export async function requireMemberWith(permission: Permission): Promise<Member> {
  const member = await requireMember();
  return member.permissions.has(permission) ? member : redirectWithNotice("/");
}
