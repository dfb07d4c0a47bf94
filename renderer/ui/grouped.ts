/** A count as it is written in all three languages: thousands by commas. The first use of Intl would cost the start some 10 ms. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
