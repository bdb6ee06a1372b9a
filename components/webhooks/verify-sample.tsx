import { CodeBlock } from "@/components/ui/code-block";

const sample = `import { Webhook } from "standardwebhooks";

const webhook = new Webhook(process.env.PROFFER_WEBHOOK_SECRET);

app.post("/proffer", express.raw({ type: "application/json" }), (request, response) => {
  const event = webhook.verify(request.body, request.headers); // throws if the signature is wrong
  response.sendStatus(204); // respond within ten seconds, then do the work
  handleOnce(request.headers["webhook-id"], event); // the same ID may arrive twice
});`;

export function VerifySample() {
  return (
    <div className="flex flex-col gap-2">
      <p className="font-medium text-sm">Verify the signature</p>
      <p className="text-muted text-sm">
        Messages are signed as defined by Standard Webhooks, which has libraries for most languages.
        This example uses Node.js with Express.
      </p>
      <CodeBlock code={sample} label="code to verify a webhook" />
    </div>
  );
}
