import { z } from "zod";
import { accountCode, timeZone } from "@/lib/account/schema";
import type { FieldTexts } from "@/lib/errors";
import { anyLine, emailText } from "@/lib/schemas";

export const passwordMinimum = 10;

const text = (missing: string, max: number) =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .max(max, `Use at most ${max} characters`)
    .pipe(anyLine(max));

/** An email as typed, stored in lower case. */
export const emailAddress = () =>
  z
    .string("Enter an email address")
    .trim()
    .max(254, "Use at most 254 characters")
    .toLowerCase()
    .pipe(emailText("Enter an email address, like name@example.com"));

export const personName = () => text("Enter a name", 200);

export const newPassword = () =>
  z
    .string("Enter a password")
    .min(passwordMinimum, `Use at least ${passwordMinimum} characters`)
    .max(200, "Use at most 200 characters");

export const SignInInput = z.object({
  email: z.string("Enter your email").trim().min(1, "Enter your email").max(254, "Too long"),
  password: z.string("Enter your password").min(1, "Enter your password").max(200, "Too long"),
  /** Token of an invitation that signing in accepts. */
  invitation: z.string().max(200).optional(),
  /** Account to enter, for a person invited to several. */
  accountId: z.coerce.number().int().positive().max(2_147_483_647).optional(),
});
export type SignInInput = z.output<typeof SignInInput>;

export const ForgotInput = z.object({ email: emailAddress() });

/** Token of a link sent to a person. */
export const LinkToken = z.object({ token: z.string().max(200) });

export const ResetPasswordInput = LinkToken.extend({ password: newPassword() });
export type ResetPasswordInput = z.output<typeof ResetPasswordInput>;

/** Without a name, the person keeps theirs or the one in the invitation. */
export const AcceptInvitationInput = ResetPasswordInput.extend({ name: personName().optional() });
export type AcceptInvitationInput = z.output<typeof AcceptInvitationInput>;

export const SetUpInput = z.object({
  code: text("Enter the code that the server printed", 100),
  accountName: text("Enter the organisation's name", 200),
  accountCode: accountCode(),
  timeZone: timeZone(),
  name: personName(),
  email: emailAddress(),
  password: newPassword(),
});
export type SetUpInput = z.output<typeof SetUpInput>;

/** The message and values that a form outside the dashboard shows after an error. */
export interface AuthFormState {
  error?: string;
  details?: FieldTexts;
  /** Typed values except passwords and codes, so that they needn't be typed again. */
  values?: Record<string, string>;
  /** Options that the person must choose from first. */
  choices?: readonly { value: string; label: string }[];
  done?: boolean;
}

export type AuthFormAction = (state: AuthFormState, form: FormData) => Promise<AuthFormState>;
