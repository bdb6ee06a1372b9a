import { Notice } from "@/components/ui/notice";

export function KeptNotice() {
  return (
    <div className="shrink-0 border-b px-3 py-3 md:px-6">
      <Notice tone="info" title="No mail server is set up">
        Messages are kept here instead of being sent: open one to read it, or to pass its link on.
        To send mail, start the server with <code className="font-mono">SMTP_URL</code> and{" "}
        <code className="font-mono">MAIL_FROM</code>, then send the kept messages again.
      </Notice>
    </div>
  );
}
