import { closeDatabase } from "@/db/client";
import { verifyChains } from "./support/verify-chains";

try {
  process.exitCode = await verifyChains(process.argv.slice(2), console);
} finally {
  await closeDatabase();
}
