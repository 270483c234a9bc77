/** Why an office document cannot be read. Thrown inside this folder only: a fault in any part concerns the whole. */
export class OfficeFault extends Error {}

/** What to say of a document that no article is as large as. */
export const TOO_MANY = 'has more markup than any article: it is damaged, or not an article'

/** What to say of a document whose parts do not fit together. */
export const DAMAGED = 'is damaged: open it in the program that wrote it, and save it again'
