/** Name of the header that identifies a request to a page while it is served. */
export const servedHeader = "x-proffer-request";
