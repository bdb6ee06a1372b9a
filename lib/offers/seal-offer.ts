import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { renderSVG } from "uqr";
import { z } from "zod";
import { database } from "@/db/client";
import { sealedCopies } from "@/db/schema";
import { findHead } from "@/lib/audit/find-head";
import { sealEntries } from "@/lib/audit/seal-entries";
import { randomToken } from "@/lib/auth/secrets";
import { env } from "@/lib/env";
import type { CertificatePage } from "@/lib/letters/pdf/certificate";
import { messagesFor } from "@/lib/messages/messages";
import { findSigningKey } from "@/lib/seals/find-signing-key";
import { mintNumber } from "@/lib/seals/mint-number";
import { signPdf } from "@/lib/seals/sign-pdf";
import { composeCertificate } from "./compose-certificate";
import { composeEvidence, type Sealing } from "./compose-evidence";
import { composeSealablePdf } from "./compose-letter-pdf";
import { type Acceptance, findAcceptance } from "./find-acceptance";

const Payload = z.object({ accountId: z.int(), id: z.int() });

/**
 * Worker task: seals an accepted offer, once the account's audit log is sealed up to its acceptance.
 */
export async function sealAccepted(payload: unknown): Promise<void> {
  const { accountId, id } = Payload.parse(payload);
  await sealEntries();
  await sealOffer(accountId, id);
}

/** Returns the sealed copy of an offer, as it is stored. */
async function findSealedPdf(accountId: number, offerId: number): Promise<Buffer | undefined> {
  const [copy] = await database()
    .select({ data: sealedCopies.data })
    .from(sealedCopies)
    .where(and(eq(sealedCopies.accountId, accountId), eq(sealedCopies.offerId, offerId)));
  return copy?.data;
}

/**
 * Returns the sealed copy of an accepted offer, and makes it first if there is none: whoever asks
 * for it before the worker has made it gets the same one as everybody after. Null unless the offer is
 * accepted.
 */
export async function sealOffer(accountId: number, offerId: number): Promise<Buffer | null> {
  const known = await findSealedPdf(accountId, offerId);
  if (known) return known;
  const acceptance = await findAcceptance(accountId, offerId);
  if (!acceptance) return null;
  const key = await findSigningKey();
  const sealing = {
    ...{ number: mintNumber(), at: new Date(), eventSalt: randomToken(16) },
    ...{ fingerprint: key.fingerprint, auditHead: await findHead(accountId) },
    verifyUrl: `${env.APP_URL}/verify`,
  };
  const { letter } = acceptance;
  const unsigned = await composeSealablePdf(letter, certificatePage(acceptance, sealing));
  const { certificate } = messagesFor(letter.locale);
  const by = certificate.seal(letter.account.name);
  const data = await signPdf(unsigned, key, { by, at: sealing.at });
  await database()
    .insert(sealedCopies)
    .values({
      ...{ accountId, offerId, number: sealing.number, version: letter.version },
      ...{ signingKeyId: key.id, sha256: sha256(data), unsignedSha256: sha256(unsigned) },
      ...{ eventSalt: sealing.eventSalt, data, createdAt: sealing.at },
    })
    .onConflictDoNothing({ target: [sealedCopies.accountId, sealedCopies.offerId] });
  return (await findSealedPdf(accountId, offerId)) ?? null;
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

function certificatePage(acceptance: Acceptance, sealing: Sealing): CertificatePage {
  const { letter } = acceptance;
  const { files } = messagesFor(letter.locale).certificate;
  const evidence = JSON.stringify(composeEvidence(acceptance, sealing), null, 2);
  return {
    certificate: composeCertificate(acceptance, sealing),
    code: Buffer.from(renderSVG(sealing.verifyUrl, { border: 0, ecc: "M" })),
    attachments: [
      {
        ...{ name: "evidence.json", bytes: Buffer.from(`${evidence}\n`) },
        ...{ type: "application/json", relationship: "data", description: files.evidence },
      },
      {
        ...{ name: "letter.html", bytes: Buffer.from(letter.html) },
        ...{ type: "text/html", relationship: "source", description: files.letter },
      },
    ],
  };
}
