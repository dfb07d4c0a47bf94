/** The client's tier as a small square with its letter. */
export function Tier({ tier }: { readonly tier: string }) {
  return (
    <span className="tier" data-tier={tier}>
      {tier}
    </span>
  );
}
