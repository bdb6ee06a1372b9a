import { findingText, parseHead } from "@/lib/audit/rules";
import { type VerifiedAccount, verifyAudit } from "@/lib/audit/verify-audit";
import { counted } from "@/lib/format/numbers";

const usage = "Usage: npm run verify:audit -- [--head account:number:hash]...";

/** Returns the heads that were given; null if something else was. */
function headsOf(args: readonly string[]) {
  const heads = args.flatMap((arg, index) => {
    if (arg === "--head") return [];
    const isHead = arg.startsWith("--head=") || args[index - 1] === "--head";
    return [isHead ? parseHead(arg.replace(/^--head=/, "")) : null];
  });
  const isWhole = args.at(-1) !== "--head" && heads.every((head) => head !== null);
  return isWhole ? heads.filter((head) => head !== null) : null;
}

function lineOf({ accountId, code, head, deleted, finding }: VerifiedAccount): string {
  const name = code ?? `account ${accountId}`;
  const place = `${accountId}:${head.number}:${head.hash}`;
  if (finding) return `${name}: DAMAGED. ${findingText(finding)}. Whole up to ${place}`;
  const kept = counted(head.number - deleted, "entry", "entries");
  const gone = deleted > 0 ? `, and ${deleted} deleted after the time they are kept` : "";
  return `${name}: whole, ${kept}${gone}. Head ${place}`;
}

/**
 * Verifies the chains of all accounts and prints a line for each. Returns what the command ends with:
 * 0, 1 if a chain is damaged, or 2 for other arguments than heads.
 */
export async function verifyChains(
  args: readonly string[],
  print: Pick<Console, "log" | "error">,
): Promise<number> {
  const heads = headsOf(args);
  if (!heads) {
    print.error(usage);
    return 2;
  }
  let damaged = 0;
  for await (const account of verifyAudit(heads)) {
    print.log(lineOf(account));
    if (account.finding) damaged += 1;
  }
  if (damaged > 0) print.log(`${counted(damaged, "chain is", "chains are")} damaged`);
  return damaged > 0 ? 1 : 0;
}
