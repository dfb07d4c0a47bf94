/** A client's figures, worked out again only when one of the rows they follow from has changed. */
import { useMemo } from 'react';
import { reviewFigures, type ReviewFigures } from '../../shared/analysis/review-figures';
import type { RowId } from '../../shared/id';
import { replica, useOwned, useRow, useSheetVersion, useToday } from '../data/use-book';

export function useReviewFigures(client: RowId): ReviewFigures {
  const rows = [
    useRow(client),
    useOwned(client, 'holding'),
    useOwned(client, 'policy'),
    useOwned(client, 'liability'),
    useOwned(client, 'member'),
    useSheetVersion('rate'),
    useSheetVersion('setting'),
    useToday(),
  ];
  return useMemo(() => reviewFigures(client, replica, replica.standing), [client, ...rows]);
}
