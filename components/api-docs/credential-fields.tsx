"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { OpenApiDocument, SecurityScheme } from "@/lib/api-reference/schema";

const titles: Record<SecurityScheme["type"], (scheme: SecurityScheme) => string> = {
  apiKey: (scheme) => (scheme.type === "apiKey" && scheme.in === "cookie" ? "Session" : "API key"),
  http: (scheme) =>
    scheme.type === "http" && scheme.scheme === "basic"
      ? "Username and password"
      : "API key as bearer",
  oauth2: () => "OAuth2 access token",
};

export const schemeTitle = (scheme: SecurityScheme): string => titles[scheme.type](scheme);

/** Returns the names of the schemes that a call accepts, in the document's order. */
export const schemesOf = (security: Record<string, string[]>[]): string[] => [
  ...new Set(security.flatMap((each) => Object.keys(each))),
];

export interface CredentialChoice {
  /** Name of the selected scheme; empty for none. */
  name: string;
  secrets: Record<string, string>;
}

type CredentialFieldsProps = {
  document: OpenApiDocument;
  names: string[];
  value: CredentialChoice;
  onChange: (value: CredentialChoice) => void;
};

/** Lets the person choose a credential for the call. Secrets stay in this page's memory. */
export function CredentialFields({ document, names, value, onChange }: CredentialFieldsProps) {
  const scheme = document.components.securitySchemes[value.name];
  const needsSecret = scheme && !(scheme.type === "apiKey" && scheme.in === "cookie");
  const isBasic = scheme?.type === "http" && scheme.scheme === "basic";
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label="Credential">
        <Select
          value={value.name}
          onChange={(event) => onChange({ ...value, name: event.target.value })}
        >
          {names.map((name) => {
            const each = document.components.securitySchemes[name];
            return (
              each && (
                <option key={name} value={name}>
                  {schemeTitle(each)}
                </option>
              )
            );
          })}
          <option value="">None</option>
        </Select>
      </Field>
      {needsSecret && (
        <Field label={isBasic ? "Username:password" : schemeTitle(scheme)}>
          <Input
            type="password"
            autoComplete="off"
            spellCheck={false}
            value={value.secrets[value.name] ?? ""}
            onChange={(event) =>
              onChange({
                ...value,
                secrets: { ...value.secrets, [value.name]: event.target.value },
              })
            }
          />
        </Field>
      )}
    </div>
  );
}
