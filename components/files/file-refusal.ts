/** Why a file can't be imported, in words for the person who chose it. */
export class FileRefusal extends Error {}
