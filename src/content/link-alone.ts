const LINK_ALONE = /^<a\b[^>]*>(?:(?!<\/a>).)*<\/a>$/su

/** Whether the HTML of a line is one link and nothing else. */
export const isLinkAlone = (html: string): boolean => LINK_ALONE.test(html.trim())
