import { closeDatabase } from "@/db/client";
import { findSigningKey } from "@/lib/seals/find-signing-key";
import { rotateSigningKey } from "@/lib/seals/rotate-signing-key";

const [option] = process.argv.slice(2);

async function printFingerprint(): Promise<number> {
  if (option !== undefined && option !== "--rotate") {
    console.error("Usage: npm run signing-key [-- --rotate]");
    return 2;
  }
  const fingerprint = option ? await rotateSigningKey() : (await findSigningKey()).fingerprint;
  console.log(`SHA-256 of the certificate: ${fingerprint}`);
  return 0;
}

try {
  process.exitCode = await printFingerprint();
} finally {
  await closeDatabase();
}
