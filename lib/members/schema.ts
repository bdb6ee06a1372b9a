import { z } from "zod";
import { type Role, roles } from "@/db/enums";
import { emailAddress, personName } from "@/lib/identity/schema";
import { bodyId, emailDto, instant, pathId } from "@/lib/schemas";

export const MemberParams = z.object({ id: pathId("member") });

export const InviteMemberInput = z.object({
  name: personName(),
  email: emailAddress(),
  role: z.enum(roles),
});
export type InviteMemberInput = z.output<typeof InviteMemberInput>;

/** Absent fields stay as they are. */
export const UpdateMemberInput = z.object({
  role: z.enum(roles).optional(),
  disabled: z.boolean().optional(),
});
export type UpdateMemberInput = z.output<typeof UpdateMemberInput>;

export const MemberInput = z.object({ id: bodyId() });
export const UpdateMemberActionInput = UpdateMemberInput.extend(MemberInput.shape);

export const MemberDto = z
  .object({
    id: bodyId(),
    name: z.string(),
    email: emailDto(),
    role: z.enum(roles),
    invited: z.boolean().describe("Whether the member is invited but hasn't joined yet"),
    disabledAt: instant().nullable(),
    lastSignInAt: instant().nullable(),
  })
  .meta({ id: "Member" });
export type MemberDto = z.output<typeof MemberDto>;

export const roleLabels: Record<Role, string> = {
  owner: "Owner",
  recruiter: "Recruiter",
  viewer: "Viewer",
};

export const roleHints: Record<Role, string> = {
  owner: "Full access, including members and keys",
  recruiter: "Everything except members, access and settings",
  viewer: "View-only access",
};

/** All roles with their names, the strongest first. */
export const roleOptions = roles.map((value) => ({ value, label: roleLabels[value] }));
