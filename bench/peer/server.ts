import express, { type NextFunction, type Request, type Response } from "express";
import type { z } from "zod";
import { CreateOffer, UpdateOffer, UpdateStatus } from "./inputs";
import { createOffer, getOffer, listOffersOfJob, updateOffer, updateStatus } from "./offers";

// The offers contract as a project without our extras writes it: Express, drizzle with pg, and
// neither authentication nor versions, events, an audit log, live updates or webhooks.

const app = express();
app.use(express.json());

/** Calls `work` with the id of the path, and returns what it finds. */
const byId =
  (work: (id: number, request: Request) => Promise<unknown>) =>
  async (request: Request, response: Response) => {
    const id = Number.parseInt(String(request.params.id), 10);
    if (Number.isNaN(id)) return response.status(400).json({ error: "Invalid offer ID" });
    const data = await work(id, request);
    return data ? response.json({ data }) : response.status(404).json({ error: "Offer not found" });
  };

function parse<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const details = parsed.error.flatten().fieldErrors;
  throw Object.assign(new Error("Validation failed"), { details });
}

app.get("/api/offers/job/:id", byId(listOffersOfJob));
app.get("/api/offers/:id", byId(getOffer));
app.post("/api/offers", async (request, response) => {
  response.status(201).json({ data: await createOffer(parse(CreateOffer, request.body)) });
});
app.put(
  "/api/offers/:id",
  byId((id, { body }) => updateOffer(id, parse(UpdateOffer, body))),
);
app.patch(
  "/api/offers/:id/status",
  byId((id, { body }) => updateStatus(id, parse(UpdateStatus, body).status)),
);
app.use(
  (error: Error & { details?: unknown }, _: Request, response: Response, _next: NextFunction) => {
    response.status(400).json({ error: error.message, details: error.details });
  },
);
app.listen(Number(process.env.PORT), "127.0.0.1");
