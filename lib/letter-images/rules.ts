/** Returns a size as people read it, never less than it is: `5 MB`, `5.1 MB`. */
export const megabytes = (bytes: number): string => `${Math.ceil(bytes / 100_000) / 10} MB`;
