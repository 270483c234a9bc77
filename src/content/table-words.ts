/** The words in one column of a table with a row for each language, which cells separate by `|`. */
export const wordsIn = <Column extends string>(
  rows: readonly { readonly [Name in Column]?: string | undefined }[],
  column: Column,
): readonly string[] => rows.flatMap((row) => row[column]?.split('|') ?? [])
