/** The member that a page was opened for. */
export type Person = {
  userId: number;
  accountId: number;
  name: string;
  email: string;
  role: string;
  accountName: string;
  singleSignOn: boolean;
};
