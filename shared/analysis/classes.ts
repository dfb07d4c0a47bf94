/** The asset classes of domain C.1 and what each counts for. */
import { optionLists, type OptionId } from '../sheets/options';

export type AssetClass = OptionId<'assetClass'>;
export const assetClasses = optionLists.assetClass;

/** Not financial assets (C.1): never in the share of wallet, never in an allocation. Pension is shown beside the total. */
const otherWealth: ReadonlySet<AssetClass> = new Set<AssetClass>([
  'pension',
  'realEstate',
  'business',
  'personalUse',
  'receivable',
]);

export const isFinancial = (assetClass: AssetClass): boolean => !otherWealth.has(assetClass);

/** An empty or unknown class is `unclassified`: counted, with a warning. */
export const assetClassOf = (text: string | null): AssetClass =>
  assetClasses.find(known => known === text) ?? 'unclassified';
