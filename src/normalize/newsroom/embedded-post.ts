import { foldOpening, openingPhrase } from '../languages/newsroom-phrases.ts'

/** What embedded posts of networks end with: "— Ann Lee (@annlee) March 5, 2021". */
const SIGNED = /^(?:[—–―-]|&mdash;)\s?[^()（）]{1,60}\s?[(（]@[\p{L}\p{N}_.]{1,30}[)）]/u

/** Whether a line is the signature of a post that the text shows: its writer and its date are not the article's. */
export const isEmbeddedPost = (text: string): boolean =>
  text.includes('@') && (SIGNED.test(text) || openingPhrase(foldOpening(text), 'post') !== undefined)
