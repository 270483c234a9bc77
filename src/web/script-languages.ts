/** Languages (BCP 47 primary subtags) whose script needs a style of its own on pages; one row a script. */
const LANGUAGES_BY_SCRIPT = {
  arabic: ['ar', 'ckb', 'fa', 'ps', 'sd', 'ug', 'ur'],
  eastAsian: ['ja', 'ko', 'yue', 'zh'],
} as const

/** The selector of elements in the languages of the given scripts. */
export const inScripts = (...scripts: readonly (keyof typeof LANGUAGES_BY_SCRIPT)[]): string =>
  `:is(${scripts.flatMap((script) => LANGUAGES_BY_SCRIPT[script].map((language) => `:lang(${language})`)).join(',')})`
