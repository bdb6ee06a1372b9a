import type { OAuthClientDto } from "@/lib/access/oauth-clients/schema";
import { scopeLabels } from "@/lib/auth/permissions";

/** What a client may do in one line: what its widest scope lets it do. */
export function ScopeWords({ scopes }: { scopes: OAuthClientDto["scopes"] }) {
  const words = scopes.map((scope) => scopeLabels[scope]);
  return (
    <span title={words.join("\n")} className="block min-w-0 max-w-full truncate">
      {words[0]}
    </span>
  );
}
