import { randomUUID } from "node:crypto";
import { inTransaction } from "@/db/client";
import { createBasicCredential } from "@/lib/access/basic-credentials/create-basic-credential";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { callbackUrl } from "./compose-callback-url";
import { insertPartner } from "./create-partner";
import { mintCallbackPassword, mintCallbackUser } from "./mint-callback";
import { builtInName } from "./rules";
import type { NewCallbackPassword } from "./schema";
import { ownBaseUrl } from "./set-own-address";

/**
 * Registers the application itself as a partner, so that the account's own assessments can be taken
 * through the contract: creates a Basic credential that calls back here, and the partner that uses
 * it. Also requires `keys.manage`. Throws `invalid` if a partner is already called Proffer.
 */
export async function addBuiltInPartner(actor: Actor): Promise<NewCallbackPassword> {
  requirePermission(actor, "assessments.write");
  requirePermission(actor, "keys.manage");
  const callbackUser = mintCallbackUser();
  const minted = mintCallbackPassword();
  return inTransaction(async () => {
    const partnerUuid = randomUUID();
    const { username, password } = await createBasicCredential(actor, {
      name: "Built-in assessment partner",
      partnerUuid,
      callbackUrl: callbackUrl(),
      callbackUser,
      callbackPassword: minted.callbackPassword,
    });
    return insertPartner(
      actor,
      { name: builtInName, baseUrl: ownBaseUrl(), partnerUuid, username, password },
      { callbackUser, ...minted },
    );
  });
}
