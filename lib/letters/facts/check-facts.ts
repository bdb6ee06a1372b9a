import { formatDate } from "@/lib/format/dates";
import { fullName } from "@/lib/format/names";
import type { LetterProblem, ProblemFix } from "@/lib/letters/schema";
import type { Claim, DayClaim, NameClaim, PayClaim } from "./claims";
import { isSameDay } from "./compare-days";
import { canGreet } from "./compare-names";
import { payDifference } from "./compare-pay";
import { dayFix, type Fixing, nameFix, payFix, payText } from "./fixes";

interface Contradiction {
  message: string;
  fix: ProblemFix | undefined;
}

const periodWords = {
  ...{ hourly: " per hour", daily: " per day", weekly: " per week" },
  ...{ monthly: " per month", yearly: " per year" },
};

function ofPay(claim: PayClaim, fixing: Fixing): Contradiction | null {
  const { facts, locale } = fixing;
  const difference = payDifference(claim, facts);
  if (!difference) return null;
  const period = claim.period && difference.factor !== 1 ? periodWords[claim.period] : "";
  const right = payText(difference, facts, locale);
  return {
    message: `The letter says ${claim.text}${period}, the offer says ${right}${period}`,
    fix: payFix(claim, difference, fixing),
  };
}

function ofDay(claim: DayClaim, fixing: Fixing): Contradiction | null {
  const { facts, locale } = fixing;
  const isStart = claim.kind === "start";
  const day = isStart ? facts.startDate : facts.expiryDate;
  if (!day || isSameDay(claim, day)) return null;
  const right = formatDate(day, locale);
  return {
    message: isStart
      ? `The letter says work starts on ${claim.text}, the offer says ${right}`
      : `The letter asks for a response by ${claim.text}, the offer says ${right}`,
    fix: dayFix(claim, day, fixing),
  };
}

function ofName(claim: NameClaim, fixing: Fixing): Contradiction | null {
  const { names, candidate } = fixing.facts;
  if (canGreet(claim.text, names)) return null;
  return {
    message: `The letter greets “${claim.text}”, but the candidate is ${fullName(candidate)}`,
    fix: nameFix(claim, fixing),
  };
}

function contradictionOf(claim: Claim, fixing: Fixing): Contradiction | null {
  if (claim.kind === "pay") return ofPay(claim, fixing);
  return claim.kind === "name" ? ofName(claim, fixing) : ofDay(claim, fixing);
}

/** A letter's HTML with what is typed in it. */
interface TypedLetter extends Fixing {
  claims: readonly Claim[];
  printed: string;
}

/** Warns of what is typed in a letter, and printed for this offer, but isn't what the offer says. */
export function checkFacts({ claims, printed, ...fixing }: TypedLetter): LetterProblem[] {
  return claims.flatMap((claim) => {
    const found = contradictionOf(claim, fixing);
    if (!found || !printed.includes(claim.source)) return [];
    return {
      code: "contradiction" as const,
      level: "warning" as const,
      message: found.message,
      name: claim.text,
      place: claim.place,
      ...(found.fix && { fix: found.fix }),
    };
  });
}
