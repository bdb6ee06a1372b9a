import { Notice } from "@/components/ui/notice";

export function KeptNotice() {
  return (
    <div className="shrink-0 border-b px-3 py-3 md:px-6">
      <Notice tone="info" title="Email isn't set up">
        Messages are held here instead of being sent. Open one to read it or copy its link. To send
        email, start the server with <code className="font-mono">SMTP_URL</code> and{" "}
        <code className="font-mono">MAIL_FROM</code>, then resend the held messages.
      </Notice>
    </div>
  );
}
