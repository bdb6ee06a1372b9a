import { z } from "zod";
import { bodyId, instant, line, optionalLine, pathId } from "@/lib/schemas";
import { canonicalHost } from "./rules";

export const BasicCredentialParams = z.object({ id: pathId("Basic credential") });

/** A username without a colon, which HTTP Basic doesn't allow (RFC 7617), and unlike an API key. */
const username = z
  .string()
  .trim()
  .regex(/^[\w.@+-]{3,100}$/, "Use 3 to 100 letters, digits and . _ - + @")
  .refine(
    (name) => !name.startsWith("pk_"),
    "Only API keys start with pk_. Choose another username",
  );

const host = z
  .string()
  .trim()
  .min(1)
  .max(253)
  .transform((text, context) => {
    const canonical = canonicalHost(text);
    if (canonical) return canonical;
    context.addIssue({ code: "custom", message: "Enter a host, such as careers.example.com" });
    return z.NEVER;
  })
  .meta({
    pattern: "^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*(\\.[A-Za-z][A-Za-z0-9]*)*(:[1-9][0-9]{0,3})?$",
  });

const details = {
  partnerAccountId: optionalLine(100),
  callbackUrl: optionalLine(500),
  callbackUser: z
    .string()
    .trim()
    .max(100)
    .regex(/^[^:]*$/, "A username can't contain a colon")
    .nullable()
    .transform((text) => text || null)
    .optional(),
  callbackPassword: z
    .string()
    .max(200)
    .nullable()
    .transform((text) => text || null)
    .optional(),
  handbackHosts: z
    .array(host)
    .max(50)
    .transform((hosts) => [...new Set(hosts)])
    .optional(),
};

export const CreateBasicCredentialInput = z.object({
  name: line(100),
  username: username.optional().describe("Generated if absent"),
  partnerUuid: line(100).optional().describe("Generated if absent"),
  ...details,
});
export type CreateBasicCredentialInput = z.output<typeof CreateBasicCredentialInput>;

/** Absent fields stay as they are. Username and password can't be changed here. */
export const UpdateBasicCredentialInput = z.object({
  name: line(100).optional(),
  partnerUuid: line(100).optional(),
  ...details,
});
export type UpdateBasicCredentialInput = z.output<typeof UpdateBasicCredentialInput>;

export const BasicCredentialInput = z.object({ id: bodyId() });

export const BasicCredentialDto = z.object({
  id: bodyId(),
  name: z.string(),
  username: z.string(),
  partnerUuid: z.string(),
  partnerAccountId: z.string().nullable(),
  callbackUrl: z.string().nullable(),
  callbackUser: z.string().nullable(),
  hasCallbackPassword: z
    .boolean()
    .describe("Whether a callback password is stored. It is never returned"),
  handbackHosts: z.array(z.string()).describe("Hosts that candidates can return to; empty for any"),
  ownerName: z.string().describe("The member who created it"),
  createdAt: instant(),
  lastUsedAt: instant().nullable(),
  revokedAt: instant().nullable(),
});
export type BasicCredentialDto = z.output<typeof BasicCredentialDto>;

/** A Basic credential with its new password, which is returned once. */
export const NewBasicPasswordDto = BasicCredentialDto.extend({ password: z.string() });
export type NewBasicPasswordDto = z.output<typeof NewBasicPasswordDto>;
