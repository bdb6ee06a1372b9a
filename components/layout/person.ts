export type Person = { name: string; email: string; role: string; accountName: string };
