/** The book and the file side by side, row after row: who each line is, whose it is, and what must be asked first. */
import { isRowId, rowId, sheetOf, type RowId } from '../id';
import type { Problem } from '../problem';
import { aumHoldings } from './aum-holdings';
import { ownerOf, isParked, parkedOwner, type BookIndex } from './book-index';
import { findClient, personOf, saidName, type FoundClient } from './find-clients';
import { findOwners, saidOwner, type FoundOwner } from './find-owners';
import { matchOwned, type OwnedRow } from './match-owned';
import type { ImportPlan, Planning } from './plan-import';
import { PlanQuestions, tableOf, type Asking, type PlanAnswer } from './plan-questions';
import type { ReadRow } from './read-rows';
import { RowTaker } from './row-taker';

export class ImportWork {
  readonly #index: BookIndex;
  readonly #planning: Planning;
  readonly #taker: RowTaker;
  readonly #questions: PlanQuestions;
  /** By `<table>:<line>`: the client made of it; null where the RM leaves the line out. */
  readonly #ofLine = new Map<string, RowId | null>();
  /** Clients in the order of the file: blocks of namesakes follow it. */
  readonly #order = new Map<RowId, number>();
  readonly #stated: { client: RowId; row: ReadRow }[] = [];
  /** The words on single lines, by row key. */
  readonly #said: ReadonlyMap<string, string>;

  constructor(index: BookIndex, planning: Planning) {
    this.#said = new Map(Object.entries(planning.answers.rows));
    this.#index = index;
    this.#planning = planning;
    this.#taker = new RowTaker(index, planning);
    this.#questions = new PlanQuestions({
      answers: planning.answers,
      remembered: planning.remembered ?? (() => undefined),
      isThere: id => index.get(id) !== undefined,
    });
  }

  /** A column of the RM's own that comes with the file. */
  declare(row: Parameters<RowTaker['declare']>[0]): void {
    this.#taker.declare(row);
  }

  clients(rows: readonly ReadRow[]): void {
    const seen = new Set<RowId>();
    for (const row of rows) {
      const found = this.#who(row, seen);
      if (found.refused || (found.id === null && row.cells['name'] === undefined)) {
        if (found.refused && found.doubt === null) this.#ofLine.set(row.key, null);
        this.#taker.refuse(row, found.refused ? found.doubt : { code: 'required' });
        continue;
      }
      const id = found.id ?? rowId('client', (this.#planning.idOfLine ?? this.#planning.newId)(row.key));
      this.#ofLine.set(row.key, id);
      this.#stated.push({ client: id, row });
      this.#order.set(id, this.#order.size);
      this.#taker.take(row, { ...found, id, isNew: found.id === null, client: id });
      seen.add(id);
      if (found.asks === 'duplicate' && found.doubt === null)
        this.#questions.learn(tableOf(row.key), { kind: found.asks, person: personOf(row) }, id);
    }
  }

  /** Who the line is, as found and answered. */
  #who(row: ReadRow, seen: ReadonlySet<RowId>): FoundClient {
    const found = findClient(row, this.#index, seen);
    const answer =
      found.asks === null
        ? this.#answered(row.key)
        : this.#questions.ask({
            kind: found.asks,
            line: row,
            said: saidName(row),
            person: personOf(row),
            candidates: found.candidates,
            suggestion: found.refused ? 'skip' : (found.id ?? 'new'),
          });
    if (answer === null) return found;
    const decided = { ...found, doubt: null, refused: false };
    if (answer === 'skip') return { ...decided, refused: true };
    if (answer === 'new') return { ...decided, id: null };
    if (isRowId(answer)) return { ...decided, id: sheetOf(answer) === 'client' ? answer : found.id };
    return { ...decided, refused: found.refused };
  }

  /** The word on this very line, where nothing is asked. */
  #answered(key: string): PlanAnswer | null {
    const answer = this.#said.get(key);
    if (answer === 'skip' || answer === 'new' || answer === 'park' || answer === 'take') return answer;
    return answer !== undefined && isRowId(answer) && this.#index.get(answer) !== undefined ? answer : null;
  }

  owned(rows: readonly ReadRow[]): void {
    const lines = rows.filter(row => !this.#isLeft(row));
    if (lines.length === 0) return;
    const ofLine = new Map([...this.#ofLine].flatMap(([key, id]) => (id === null ? [] : [[key, id] as const])));
    const owners = findOwners(lines, {
      index: this.#index,
      ofLine,
      order: this.#order,
      existing: row => this.#ownerThere(row),
    });
    const parked = this.#parkedAlready(lines, owners);
    const homes = lines.flatMap(row => this.#homeOf(row, owners.get(row), parked.get(row)) ?? []);
    const matches = this.#matches(homes);
    for (const { row, client, doubt, id: known } of homes) {
      const id = known ?? matches.get(row) ?? null;
      this.#taker.take(row, {
        id: id ?? rowId(row.sheet, this.#planning.newId()),
        isNew: id === null,
        client: isParked(client) ? null : client,
        said: saidOwner(row),
        doubt,
      });
    }
  }

  /** The RM leaves the line out, itself or with the client whose line it is. */
  #isLeft(row: ReadRow): boolean {
    const left =
      this.#said.get(row.key) === 'skip' ||
      (row.slot !== '' && this.#ofLine.get(row.key.split(':').slice(0, 2).join(':')) === null);
    if (left) this.#taker.refuse(row, null);
    return left;
  }

  /** Lines of nobody that an earlier import put under no client: nothing is asked again. */
  #parkedAlready(rows: readonly ReadRow[], owners: ReadonlyMap<ReadRow, FoundOwner>): ReadonlyMap<ReadRow, RowId> {
    if (!this.#index.hasParked) return new Map();
    const nobodys = rows.flatMap(row => {
      const owner = owners.get(row);
      const free = owner?.client === null && this.#answered(row.key) === null;
      return free ? [{ row, client: parkedOwner(saidOwner(row)) }] : [];
    });
    return matchOwned(nobodys, this.#index, () => false);
  }

  /** Whose the line is to be; null where it stays in the file. */
  #homeOf(row: ReadRow, owner: FoundOwner | undefined, parkedId: RowId | undefined): Home | null {
    const nobody = (): RowId => parkedOwner(saidOwner(row));
    if (parkedId !== undefined) return { row, client: nobody(), doubt: null, id: parkedId };
    const found = owner ?? { client: null, doubt: { code: 'required' }, said: '', candidates: [] };
    const asking = this.#askingFor(row, found);
    const answer = asking === null ? this.#answered(row.key) : this.#questions.ask(asking);
    if (answer === null) return { row, client: found.client ?? nobody(), doubt: found.doubt, id: null };
    const table = tableOf(row.key);
    if (answer === 'skip') {
      if (asking !== null) this.#questions.learn(table, asking, 'skip');
      this.#taker.refuse(row, null);
      return null;
    }
    if (isRowId(answer) && sheetOf(answer) === 'client') {
      if (asking !== null) this.#questions.learn(table, asking, answer);
      return { row, client: answer, doubt: null, id: null };
    }
    return { row, client: answer === 'park' ? nobody() : (found.client ?? nobody()), doubt: null, id: null };
  }

  #askingFor(row: ReadRow, { client, doubt, said, candidates }: FoundOwner): Asking | null {
    if (doubt === null) return null;
    const kind = candidates.length > 0 ? 'namesakes' : 'no-client';
    return { kind, line: row, said, person: said, candidates, suggestion: client ?? 'park' };
  }

  /** First among the rows of the client, then among those that waited for one of that name. */
  #matches(homes: readonly Home[]): ReadonlyMap<ReadRow, RowId> {
    const isNew = (key: string): boolean => this.#said.get(key) === 'new';
    const open = homes.filter(({ id }) => id === null);
    const matches = matchOwned(open, this.#index, isNew);
    if (!this.#index.hasParked) return matches;
    const waiting = open.flatMap(({ row, client }) =>
      matches.has(row) || isParked(client)
        ? []
        : [{ row, client: parkedOwner(saidOwner(row) || this.#index.label(client)) }],
    );
    return new Map([...matches, ...matchOwned(waiting, this.#index, isNew)]);
  }

  /** A list of clients with totals but no holdings: each total becomes one unclassified holding (A.1). */
  aum(): void {
    for (const { client, row } of this.#stated) {
      const holdings = aumHoldings({ row, client, index: this.#index, words: this.#planning.words });
      for (const made of holdings) {
        const id = made.existing ?? rowId('holding', this.#planning.newId());
        this.#taker.take(made.row, { id, isNew: made.existing === null, client, doubt: null });
      }
    }
  }

  done(): Pick<ImportPlan, 'rows' | 'change' | 'questions' | 'learned'> {
    const { asked, learned } = this.#questions;
    return { ...this.#taker.done(), questions: asked, learned };
  }

  #ownerThere(row: ReadRow): RowId | null {
    const there = row.rowId !== null && isRowId(row.rowId) ? this.#index.get(row.rowId) : undefined;
    const owner = there === undefined ? null : ownerOf(there);
    return owner === null || isParked(owner) ? null : owner;
  }
}

interface Home extends OwnedRow {
  readonly doubt: Problem | null;
  /** Known already to be this row. */
  readonly id: RowId | null;
}
