import { z } from "zod";
import { canonicalHost } from "@/lib/access/basic-credentials/rules";
import {
  type BasicCredentialDto,
  CreateBasicCredentialInput,
} from "@/lib/access/basic-credentials/schema";

const { shape } = CreateBasicCredentialInput;

const orAbsent = (text: string) => text || undefined;

const hostLines = z
  .string()
  .transform((text) =>
    text
      .split(/[\s,]+/)
      .map((line) => line.trim())
      .filter(Boolean),
  )
  .superRefine((hosts, context) => {
    const wrong = hosts.find((host) => canonicalHost(host) === null);
    if (!wrong) return;
    const message = `${wrong.slice(0, 60)} isn't a valid host. Enter one like careers.example.com`;
    context.addIssue({ code: "custom", message });
  });

/** Form of a Basic credential. An empty field is generated or stays as it is. */
export const BasicForm = z.object({
  name: shape.name,
  username: z.string().trim().transform(orAbsent).pipe(shape.username),
  partnerUuid: z.string().trim().transform(orAbsent).pipe(shape.partnerUuid),
  partnerAccountId: shape.partnerAccountId,
  callbackUrl: shape.callbackUrl,
  callbackUser: shape.callbackUser,
  callbackPassword: z.string().max(200).transform(orAbsent),
  handbackHosts: hostLines,
});

/** Returns the form's initial values, empty for a new credential. */
export const basicValues = (credential?: BasicCredentialDto): z.input<typeof BasicForm> => ({
  name: credential?.name ?? "",
  username: "",
  partnerUuid: credential?.partnerUuid ?? "",
  partnerAccountId: credential?.partnerAccountId ?? "",
  callbackUrl: credential?.callbackUrl ?? "",
  callbackUser: credential?.callbackUser ?? "",
  callbackPassword: "",
  handbackHosts: credential?.handbackHosts.join("\n") ?? "",
});
