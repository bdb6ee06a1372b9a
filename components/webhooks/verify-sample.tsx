import { CodeBlock } from "@/components/ui/code-block";

const sample = `import { Webhook } from "standardwebhooks";

const webhook = new Webhook(process.env.PROFFER_WEBHOOK_SECRET);

app.post("/proffer", express.raw({ type: "application/json" }), (request, response) => {
  const event = webhook.verify(request.body, request.headers); // throws where it is not ours
  response.sendStatus(204); // answer within ten seconds, do the work after
  handleOnce(request.headers["webhook-id"], event); // the same id may come twice
});`;

export function VerifySample() {
  return (
    <div className="flex flex-col gap-2">
      <p className="font-medium text-sm">Check that a message is ours</p>
      <p className="text-muted text-sm">
        Messages are signed by the Standard Webhooks specification, for which there are libraries in
        most languages. This is Node with Express.
      </p>
      <CodeBlock code={sample} label="code to verify a webhook" />
    </div>
  );
}
