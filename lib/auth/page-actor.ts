import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Member } from "./actor";
import type { Permission } from "./permissions";
import { memberOfCookie, sessionCookie } from "./session";

/** The signed-in member of this request, or null. */
export const currentMember = cache(async (): Promise<Member | null> => {
  const jar = await cookies();
  return memberOfCookie(jar.get(sessionCookie())?.value);
});

/** The signed-in member; everybody else is sent to the sign-in page. */
export async function requireMember(): Promise<Member> {
  return (await currentMember()) ?? redirect("/sign-in");
}

/** Leads to a page that the member's role may see; there they are told why (`RoleNotice`). */
export function leadAway(path: string): never {
  redirect(`${path}?refused=role`);
}

/** The same for a page that only some may see; others land on Home. */
export async function requireMemberWith(permission: Permission): Promise<Member> {
  const member = await requireMember();
  return member.permissions.has(permission) ? member : leadAway("/");
}
