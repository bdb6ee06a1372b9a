import { keyPermissions, type Permission } from "@/lib/auth/permissions";

const verbs = [
  ["read", "View"],
  ["write", "edit"],
  ["transition", "send"],
  ["delete", "delete"],
] as const;

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** Summarizes a key's permissions in one line: `View offers and jobs; edit offers`. */
export function permissionSummary(permissions: readonly Permission[]): string {
  if (keyPermissions.every((name) => permissions.includes(name))) return "All daily work";
  const parts = verbs.flatMap(([suffix, verb]) => {
    const things = permissions
      .map((name) => name.split("."))
      .filter(([, what]) => what === suffix)
      .map(([thing = ""]) => thing);
    const all = keyPermissions.filter((name) => name.endsWith(`.${suffix}`));
    const everything = things.length === all.length && all.length > 1;
    if (things.length === 0) return [];
    return [`${verb} ${everything ? "everything" : list.format(things)}`];
  });
  if (permissions.includes("offer_candidate_services")) parts.push("offer to assist");
  if (permissions.includes("serve_assessments")) parts.push("invite to assessments");
  const text = parts.join("; ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
