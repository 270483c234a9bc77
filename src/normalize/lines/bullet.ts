const BULLET = /^(?:[・•●◦▪■◆‣]|\p{Nd}{1,2}、)/u

/** Whether a line of plain text is an item of a list by the mark or, in Chinese and Japanese, the number that it begins with. */
export const hasBullet = (text: string): boolean => BULLET.test(text)
