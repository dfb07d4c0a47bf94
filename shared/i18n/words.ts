/** The shape of a pack: the other languages hold exactly the keys of zh-TW, the source. */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
