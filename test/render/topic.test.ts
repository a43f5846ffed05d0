import { describe, expect, test } from 'vitest';
import { blocksOf, topicText } from '../../src/render/topic.ts';

const TOPIC = `What is logged looks back,
what is planned forward.

  0  done
 13  refused by
     a rule

  MAILTO=me@studio.example
  0 8 * * 1-5  crm due

Words    said of them
`;

describe('a topic', () => {
  test('is sentences, terms, and lines to be copied', () => {
    expect(blocksOf(TOPIC)).toEqual([
      { is: 'prose', text: 'What is logged looks back, what is planned forward.' },
      {
        is: 'terms',
        indent: 1,
        pairs: [
          [' 0', 'done'],
          ['13', 'refused by a rule'],
        ],
      },
      { is: 'lines', lines: ['  MAILTO=me@studio.example', '  0 8 * * 1-5  crm due'] },
      { is: 'terms', indent: 0, pairs: [['Words', 'said of them']] },
    ]);
  });

  test('fills the width that there is', () => {
    expect(topicText(TOPIC, 42)).toBe(`What is logged looks back, what is planned
forward.

  0  done
 13  refused by a rule

  MAILTO=me@studio.example
  0 8 * * 1-5  crm due

Words  said of them
`);
  });
});
