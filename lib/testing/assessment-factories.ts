import { database, type Queryable } from "@/db/client";
import * as tables from "@/db/schema";
import { linkUrl } from "@/lib/auth/links";
import { seal } from "@/lib/auth/sealed";
import { randomToken, sha256 } from "@/lib/auth/secrets";
import { shortContent } from "./assessment-content";
import { createCandidate } from "./factories";

type Insert<Table extends { $inferInsert: object }> = Partial<Table["$inferInsert"]>;
type InAccount = { accountId: number };

/** Returns a value that no other test has. */
const unique = () => sha256(randomToken()).slice(0, 12);

function only<Row>(rows: Row[]): Row {
  const [row] = rows;
  if (!row) throw new Error("an insert returned no row");
  return row;
}

/** Creates a Basic credential and its header; without a callback address by default. */
export async function createBasicCredential(
  given: InAccount & { createdBy: number } & Insert<typeof tables.basicCredentials>,
  db: Queryable = database(),
) {
  const password = randomToken(16);
  const { callbackPassword, ...rest } = given;
  const values = {
    name: "Test partner",
    username: `partner-${unique()}`,
    passwordHash: sha256(password),
    partnerUuid: `uuid-${unique()}`,
    partnerAccountId: `account-${unique()}`,
    ...rest,
    ...(callbackPassword && { callbackPassword: seal(callbackPassword) }),
  };
  const row = only(await db.insert(tables.basicCredentials).values(values).returning());
  return { ...row, password, authorization: basicHeader(row.username, password) };
}

export const basicHeader = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`, "utf8").toString("base64")}`;

/** Creates an assessment of the account, by default published as version 1 with its content. */
export async function createAssessment(
  given: InAccount &
    Omit<Insert<typeof tables.assessments>, "draft"> & {
      content?: Partial<tables.AssessmentContent>;
    },
  db: Queryable = database(),
) {
  const { content: changes, ...rest } = given;
  const content = { ...shortContent, ...changes };
  const assessment = only(
    await db
      .insert(tables.assessments)
      .values({
        externalId: unique(),
        name: "Test assessment",
        status: "published",
        ...rest,
        draft: content,
      })
      .returning(),
  );
  const { id: assessmentId, accountId, status } = assessment;
  if (status === "draft") return { ...assessment, versionId: null };
  const version = only(
    await db
      .insert(tables.assessmentVersions)
      .values({ accountId, assessmentId, number: 1, content, publishedBy: "Test Person" })
      .returning(),
  );
  return { ...assessment, versionId: version.id };
}

/**
 * Creates a sitting with its open link, by default Initiated, with a new candidate and assessment.
 */
export async function createSitting(
  given: InAccount & Insert<typeof tables.sittings>,
  db: Queryable = database(),
) {
  const { accountId } = given;
  const candidateId =
    given.candidateId ??
    (await createCandidate({ accountId, candidateId: `C-${unique()}` }, db)).id;
  const created = given.assessmentId ? null : await createAssessment({ accountId }, db);
  const sitting = only(
    await db
      .insert(tables.sittings)
      .values({
        publicId: randomToken(16),
        partnerUuid: `uuid-${unique()}`,
        interviewUuid: `interview-${unique()}`,
        handbackUrl: "https://inviter.example/back",
        assessmentId: created?.id ?? 0,
        versionId: created?.versionId ?? 0,
        ...given,
        candidateId,
      })
      .returning(),
  );
  const linkId = randomToken(16);
  await db
    .insert(tables.links)
    .values({ id: linkId, accountId, kind: "assessment", sittingId: sitting.id });
  return { ...sitting, linkId, url: linkUrl("assessment", linkId) };
}
