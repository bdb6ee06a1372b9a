import type { AssessmentStatus } from "@/db/enums";
import type { AssessmentContent } from "@/db/schema";
import { macOf } from "@/lib/auth/secrets";
import {
  numericalReasoning,
  proofreading,
  situationalJudgement,
  zahlenverständnis,
} from "./assessment-contents";
import { dayInMs } from "./calendar";
import { type Inviter, launchPadLives, type Scene, tellSittings } from "./sittings";
import { acme, nordwind } from "./tenants";
import type { AssessmentRows, CandidateRow, Tenant } from "./types";

interface DemoAssessment {
  externalId: string;
  name: string;
  status: AssessmentStatus;
  content: AssessmentContent;
  texts?: string[];
}

const catalogue: [Tenant, DemoAssessment[]][] = [
  [
    acme,
    [
      {
        ...{ externalId: "12345", name: "Numerical reasoning sample", status: "published" },
        content: numericalReasoning,
        texts: [
          "No. 10% of the lower amount is less, so it ends 1% below where it began.",
          "Nearly: 100 becomes 90, and 90 becomes 99.",
          "Yes, because minus ten and plus ten make zero.",
        ],
      },
      {
        ...{ externalId: "12346", name: "Situational judgement", status: "draft" },
        content: situationalJudgement,
      },
      {
        ...{ externalId: "12340", name: "Proofreading, first edition", status: "retired" },
        content: proofreading,
      },
    ],
  ],
  [
    nordwind,
    [
      {
        ...{ externalId: "ZAHLEN-1", name: "Zahlenverständnis", status: "published" },
        content: zahlenverständnis,
        texts: [
          "Die Sonne steht tiefer und die Tage sind kürzer.",
          "Weil es öfter bewölkt ist.",
          "Weil es kalt ist.",
        ],
      },
    ],
  ],
];

/** Ids are fixed for each account, so that the link of its first sitting is known beforehand. */
const firstSittingOf = (tenant: Tenant) => (tenant === acme ? 1 : 1001);

const linkIdOf = (sittingId: number) => macOf("demo", `sitting-link:${sittingId}`).slice(0, 22);

/** The link of the account's first sitting, which nobody has begun yet. */
export const demoSittingLink = (tenant: Tenant): string => linkIdOf(firstSittingOf(tenant));

const launchPadOf = (tenant: Tenant): Inviter => ({
  basic: tenant.basics[0]!,
  author: { name: "Severus Snape", email: "severus.snape@example.com" },
  handbackOf: () => "https://launchpad.example.com/back",
});

/** The assessments of both accounts, who has been invited to them, and to what more can be. */
export function tellAssessments(today: Date, candidates: readonly CandidateRow[]) {
  const scenes: [Tenant, Scene][] = [];
  const rows: AssessmentRows = {
    ...{ assessments: [], versions: [], sittings: [], answers: [], links: [], events: [] },
  };
  const createdAt = new Date(today.getTime() - 120 * dayInMs);
  for (const [tenant, demos] of catalogue) {
    const accountId = tenant.account.id;
    for (const { externalId, name, status, content, texts = [] } of demos) {
      const assessmentId = rows.assessments.length + 1;
      rows.assessments.push({
        ...{ id: assessmentId, accountId, externalId, customId: null, name, status },
        ...{ draft: content, createdAt, updatedAt: createdAt, revision: 1 },
      });
      if (status === "draft") continue;
      const versionId = rows.versions.length + 1;
      rows.versions.push({
        ...{ id: versionId, accountId, assessmentId, number: 1, content, createdAt },
        publishedBy: tenant.members[0]!.name,
      });
      if (status !== "published") continue;
      const people = candidates.filter(
        (each) => each.accountId === accountId && each.candidateId && each.email,
      );
      const scene: Scene = {
        externalId,
        ...{ assessmentId, versionId, content, texts, people, linkIdOf, assessmentName: name },
        ...{ firstId: firstSittingOf(tenant), inviter: launchPadOf(tenant), lives: launchPadLives },
      };
      tellSittings(rows, tenant, today, scene);
      scenes.push([tenant, scene]);
    }
  }
  return { rows, scenes };
}
