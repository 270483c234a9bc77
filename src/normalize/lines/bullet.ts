const BULLET = /^[・•●◦▪■◆‣]/u

/** Whether a line of plain text is an item of a list by the mark that it begins with. */
export const hasBullet = (text: string): boolean => BULLET.test(text)
