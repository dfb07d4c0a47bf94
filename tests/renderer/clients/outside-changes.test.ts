/** What was done to a folder outside of the program becomes questions, each asked once. */
import { expect, test } from 'vitest';
import { changeCount, outsideChanges } from '../../../renderer/clients/outside-changes';

const listing = { folder: 'A001 王美玲' };

test('[F72] a renamed file is asked about as renamed, neither as gone nor as a stranger', () => {
  const changes = outsideChanges({
    ...listing,
    files: [{ attachment: 'attachment:a', state: 'missing', renamedTo: '新名.pdf', kept: true }],
    strangers: [
      { name: '新名.pdf', size: 1 },
      { name: '多的.pdf', size: 2 },
    ],
  });
  expect(changes).toEqual({
    strangers: [{ name: '多的.pdf', size: 2 }],
    renamed: [{ attachment: 'attachment:a', to: '新名.pdf' }],
    altered: [],
    missing: [],
  });
  expect(changeCount(changes)).toBe(2);
});

test('[F72] two lost files of one content never follow the same stranger', () => {
  const { renamed, missing } = outsideChanges({
    ...listing,
    files: [
      { attachment: 'attachment:a', state: 'missing', renamedTo: '新名.pdf' },
      { attachment: 'attachment:b', state: 'missing', renamedTo: '新名.pdf' },
    ],
    strangers: [{ name: '新名.pdf', size: 1 }],
  });
  expect(renamed).toEqual([{ attachment: 'attachment:a', to: '新名.pdf' }]);
  expect(missing).toEqual([{ attachment: 'attachment:b', kept: false }]);
});

test('[F72] what is altered or gone says whether it can be put back; what is there is not asked about', () => {
  const changes = outsideChanges({
    ...listing,
    files: [
      { attachment: 'attachment:a', state: 'altered', kept: true },
      { attachment: 'attachment:b', state: 'missing' },
      { attachment: 'attachment:c', state: 'there' },
    ],
    strangers: [],
  });
  expect(changes.altered).toEqual([{ attachment: 'attachment:a', kept: true }]);
  expect(changes.missing).toEqual([{ attachment: 'attachment:b', kept: false }]);
  expect(changeCount(changes)).toBe(2);
});
