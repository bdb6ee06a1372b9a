import { redirect } from "next/navigation";
import { SetUpForm } from "@/components/auth/set-up-form";
import { AuthFrame } from "@/components/layout/auth-frame";
import { timeZones } from "@/lib/format/time-zones";
import { isFirstRun } from "@/lib/identity/issue-setup-code";
import { setUpAction } from "./actions";

export const metadata = { title: "Set up Proffer" };

export default async function SetUpPage() {
  if (!(await isFirstRun())) redirect("/sign-in");
  return (
    <AuthFrame
      title="Set up Proffer"
      intro="Create the first organisation. You'll be its owner. Enter the one-time code that the server printed when it started."
    >
      <SetUpForm action={setUpAction} timeZones={timeZones()} />
    </AuthFrame>
  );
}
