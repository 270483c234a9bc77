/** The last word of a text: what follows its last space. */
export const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1)
