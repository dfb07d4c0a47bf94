/** The encodings of text files that can be read, as the RM may choose them. */
export const encodingNames = ['utf-8', 'utf-16le', 'utf-16be', 'big5', 'gb18030', 'windows-1252'] as const;
export type EncodingName = (typeof encodingNames)[number];
