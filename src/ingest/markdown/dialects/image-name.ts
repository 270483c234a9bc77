const IMAGE = /\.(?:avif|bmp|gif|jpe?g|png|svg|tiff?|webp)$/i

/** Whether a file is a picture, by its name. */
export const isImageName = (name: string): boolean => IMAGE.test(name)
