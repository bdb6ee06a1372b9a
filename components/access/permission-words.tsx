import { permissionSummary } from "@/lib/access/api-keys/rules";
import { type Permission, permissionLabels } from "@/lib/auth/permissions";

/** Shows a key's permissions in one line, with the full list as the title. */
export function PermissionWords({ permissions }: { permissions: readonly Permission[] }) {
  const words = permissions.map((name) => permissionLabels[name] ?? name);
  return (
    <span title={words.join("\n")} className="block min-w-0 max-w-full truncate">
      {permissionSummary(permissions)}
    </span>
  );
}
