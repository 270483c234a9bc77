const IMAGE = /\.(?:avif|bmp|gif|jpe?g|png|svg|tiff?|webp)$/i

/** Whether a file is an image, by its name. */
export const isImageName = (name: string): boolean => IMAGE.test(name)
