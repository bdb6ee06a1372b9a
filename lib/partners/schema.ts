import { z } from "zod";
import { bodyId, instant, line, optionalLine, pathId, revision, tally } from "@/lib/schemas";
import { testStepNames, withoutEndSlash } from "./rules";

export const PartnerParams = z.object({ id: pathId("partner") });

const baseUrl = () =>
  z
    .string()
    .trim()
    .min(1)
    .max(500)
    .transform(withoutEndSlash)
    .describe("What stands before /invite_candidate; absolute, https");

/** Without a colon, which ends a user name in HTTP Basic (RFC 7617). */
const username = () =>
  line(200)
    .refine((text) => !text.includes(":"), "A user name has no colon")
    .meta({
      pattern: "^[^\\s:]+$",
    });

const password = () => z.string().min(1).max(500);

export const CreatePartnerInput = z.object({
  name: line(100),
  baseUrl: baseUrl(),
  partnerUuid: line(200),
  partnerAccountId: optionalLine(200),
  username: username(),
  password: password(),
});
export type CreatePartnerInput = z.output<typeof CreatePartnerInput>;

/** Absent fields stay as they are, the password too. */
export const UpdatePartnerInput = z.object({
  name: line(100).optional(),
  baseUrl: baseUrl().optional(),
  partnerUuid: line(200).optional(),
  partnerAccountId: optionalLine(200),
  username: username().optional(),
  password: password().optional().describe("Required where the address is of another server"),
  retired: z.boolean().optional().describe("Nobody new is invited while it is"),
});
export type UpdatePartnerInput = z.output<typeof UpdatePartnerInput>;

/** A change on the dashboard names the revision that was looked at. */
export const PartnerReference = z.object({ id: bodyId(), revision: revision() });
export const PartnerInput = z.object({ id: bodyId() });
export const NoInput = z.object({});

/** Instants ISO 8601 UTC. */
export const PartnerDto = z
  .object({
    id: bodyId(),
    name: z.string(),
    baseUrl: z.string(),
    partnerUuid: z.string(),
    partnerAccountId: z.string().nullable(),
    username: z.string(),
    callbackUrl: z.string().describe("Where the partner reports statuses"),
    callbackUser: z.string(),
    retiredAt: instant().nullable(),
    testedAt: instant().nullable(),
    testProblem: z.string().nullable().describe("What the last test found; null: nothing"),
    invitations: tally(),
    createdAt: instant(),
    updatedAt: instant(),
    revision: revision(),
  })
  .meta({ id: "Partner" });
export type PartnerDto = z.output<typeof PartnerDto>;

/** The password with which the partner calls back is told once, when it is minted. */
export const NewCallbackPassword = PartnerDto.extend({ callbackPassword: z.string() }).meta({
  id: "PartnerWithCallbackPassword",
});
export type NewCallbackPassword = z.output<typeof NewCallbackPassword>;

export const PartnerTest = z
  .object({
    passed: z.boolean(),
    steps: z.array(
      z.object({
        name: z.enum(testStepNames),
        passed: z.boolean().nullable().describe("Null where it could not be looked at"),
        isWarning: z
          .boolean()
          .describe("Whether it passes only because this server's settings allow it"),
        text: z.string().describe("What was seen, in words"),
      }),
    ),
  })
  .meta({ id: "PartnerTest" });
export type PartnerTest = z.output<typeof PartnerTest>;
export type PartnerTestStep = PartnerTest["steps"][number];

export const PartnerAssessment = z
  .object({
    id: z.string(),
    name: z.string(),
    projectId: z.string().nullable(),
    customId: z.string().nullable(),
  })
  .meta({ id: "PartnerAssessment" });
export type PartnerAssessment = z.output<typeof PartnerAssessment>;
