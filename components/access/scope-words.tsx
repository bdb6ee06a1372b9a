import type { OAuthClientDto } from "@/lib/access/oauth-clients/schema";
import { scopeLabels } from "@/lib/auth/permissions";

/** Shows the widest scope of a client in words. */
export function ScopeWords({ scopes }: { scopes: OAuthClientDto["scopes"] }) {
  const words = scopes.map((scope) => scopeLabels[scope]);
  return (
    <span title={words.join("\n")} className="block min-w-0 max-w-full truncate">
      {words[0]}
    </span>
  );
}
