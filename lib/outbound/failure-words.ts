const words: Record<string, string> = {
  ECONNREFUSED: "The connection was refused",
  ECONNRESET: "The connection was interrupted",
  EPIPE: "The connection was interrupted",
  ETIMEDOUT: "The server couldn't be reached",
  EHOSTUNREACH: "The server couldn't be reached",
  ENETUNREACH: "The server couldn't be reached",
  CERT_HAS_EXPIRED: "The server's certificate has expired",
  ERR_TLS_CERT_ALTNAME_INVALID: "The server's certificate is for another host",
  DEPTH_ZERO_SELF_SIGNED_CERT: "The server's certificate is self-signed",
  SELF_SIGNED_CERT_IN_CHAIN: "The server's certificate is not trusted",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "The server's certificate is not trusted",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "The server's certificate is not trusted",
  EPROTO: "The server doesn't support TLS",
  ERR_SSL_WRONG_VERSION_NUMBER: "The server doesn't support TLS",
};

/** Describes a connection error of Node in words. */
export function failureWords(error: unknown): string {
  const { code, errors } = error as { code?: unknown; errors?: unknown[] };
  const first = Array.isArray(errors) ? errors[0] : undefined;
  const known = typeof code === "string" ? code : (first as { code?: unknown } | undefined)?.code;
  if (typeof known !== "string") return "The connection failed";
  if (known.startsWith("HPE_")) return "The response isn't HTTP";
  return words[known] ?? `The connection failed (${known})`;
}
