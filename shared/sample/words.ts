/** What a sample book needs of a place: its names, banks, insurers, products, and how its people live. */
import type { Language } from '../kinds/kind';

export type Gender = 'M' | 'F';

interface Occupation {
  readonly name: string;
  readonly title: string;
  readonly employers: readonly string[];
  /** Yearly income in whole units of the base currency. */
  readonly income: readonly [number, number];
}

export interface Product {
  readonly assetClass: string;
  readonly subClass: string;
  readonly name: string;
  readonly currency: string;
  readonly risk?: string;
  /** Where it is traded: a price per unit; `per100` for bonds. */
  readonly price?: readonly [number, number];
  readonly per100?: true;
  /** A code as its market writes it, or `ISIN:XS` to have one made. */
  readonly code?: string;
  /** Interest a year in percent, for deposits and notes that end. */
  readonly rate?: readonly [number, number];
  readonly months?: readonly number[];
}

export interface PolicyName {
  readonly type: string;
  readonly names: readonly string[];
}

export interface SampleWords {
  readonly language: Language;
  readonly country: string;
  readonly zone: string;
  readonly baseCurrency: string;
  /** Base units for one unit of each currency; a holding's currency that is not here has no rate. */
  readonly rates: Readonly<Record<string, number>>;
  readonly rateSource: string;
  /** Amounts are thought of in TWD and multiplied by this. */
  readonly scale: number;
  readonly rmName: string;
  readonly branches: readonly string[];
  readonly ownBank: string;
  readonly otherBanks: readonly string[];
  readonly brokers: readonly string[];
  readonly riskScheme: string;
  /** The labels of the scheme for levels 1 to 5. */
  readonly riskLabels: readonly [string, string, string, string, string];
  readonly surnames: readonly string[];
  /** Given names of those born before and after 1975. */
  readonly givenNames: Readonly<Record<Gender, readonly [readonly string[], readonly string[]]>>;
  readonly fullName: (surname: string, given: string) => string;
  readonly address: (draw: (min: number, max: number) => number, pick: (list: readonly string[]) => string) => string;
  readonly postalCodes: readonly string[];
  /** Numbers in international form. */
  readonly mobile: (draw: (min: number, max: number) => number) => string;
  readonly landline: (draw: (min: number, max: number) => number) => string;
  readonly messenger: 'lineId' | 'wechatId' | 'whatsapp';
  readonly occupations: readonly Occupation[];
  readonly retired: string;
  readonly homemaker: string;
  readonly schools: {
    readonly before: string;
    readonly primary: string;
    readonly middle: string;
    readonly university: readonly string[];
  };
  readonly hobbies: readonly string[];
  readonly preferences: readonly string[];
  readonly cautions: readonly string[];
  readonly remarks: readonly string[];
  readonly goals: readonly string[];
  readonly tags: readonly string[];
  readonly times: readonly string[];
  readonly lifeInsurers: readonly string[];
  readonly generalInsurers: readonly string[];
  readonly policies: readonly PolicyName[];
  readonly products: readonly Product[];
  readonly homes: readonly string[];
  readonly propertyRegister: string;
  readonly events: Readonly<Record<'meeting' | 'call' | 'visit' | 'task' | 'internal' | 'leave' | 'review', string>>;
  readonly places: { readonly branch: string; readonly home: string; readonly cafe: string };
  readonly notes: readonly string[];
  readonly agenda: string;
  readonly actions: string;
  readonly cases: {
    readonly longName: string;
    readonly deceased: string;
    readonly company: string;
    readonly emptyName: string;
    readonly twinName: string;
    readonly aboutIncome: string;
    readonly noSuchDay: string;
    readonly ambiguous: string;
    readonly strangeCurrency: string;
    readonly wrongId: string;
    readonly strangerName: string;
  };
}
