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
    .describe("The part before /invite_candidate; absolute, https");

/** Without a colon, which ends a username in HTTP Basic (RFC 7617). */
const username = () =>
  line(200)
    .refine((text) => !text.includes(":"), "A username can't contain a colon")
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

/** Absent fields stay unchanged, including the password. */
export const UpdatePartnerInput = z.object({
  name: line(100).optional(),
  baseUrl: baseUrl().optional(),
  partnerUuid: line(200).optional(),
  partnerAccountId: optionalLine(200),
  username: username().optional(),
  password: password().optional().describe("Required if the address is on another server"),
  retired: z.boolean().optional().describe("No new candidates can be invited while retired"),
});
export type UpdatePartnerInput = z.output<typeof UpdatePartnerInput>;

/** Reference of a change on the dashboard, with the revision that the user saw. */
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
    testProblem: z
      .string()
      .nullable()
      .describe("Problem found by the last connection test; null if it passed or never ran"),
    invitations: tally(),
    createdAt: instant(),
    updatedAt: instant(),
    revision: revision(),
  })
  .meta({ id: "Partner" });
export type PartnerDto = z.output<typeof PartnerDto>;

/** The password that the partner calls back with is returned once, when it is created. */
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
        passed: z.boolean().nullable().describe("Null if it couldn't be checked"),
        isWarning: z
          .boolean()
          .describe("Whether it passes only because this server's settings allow it"),
        text: z.string().describe("The finding, in words"),
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
