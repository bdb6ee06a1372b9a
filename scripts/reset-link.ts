import { closeDatabase } from "@/db/client";
import { createResetLink } from "@/lib/identity/request-password-reset";

const [email] = process.argv.slice(2);

async function printLink(): Promise<number> {
  if (!email) {
    console.error("Usage: npm run reset-link -- name@example.com");
    return 2;
  }
  const link = await createResetLink(email);
  if (!link) {
    console.error(`No member with access has the email ${email}.`);
    return 1;
  }
  console.log(`${link}\nThe link works once and expires in two hours. Give it only to ${email}.`);
  return 0;
}

try {
  process.exitCode = await printLink();
} finally {
  await closeDatabase();
}
