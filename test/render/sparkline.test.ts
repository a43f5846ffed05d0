import { describe, expect, test } from 'vitest';
import { bar, sparkline } from '../../src/render/sparkline.ts';

describe('a sparkline', () => {
  test('is as high as each value’s share of the greatest', () => {
    expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7, 8])).toBe('▁▂▃▄▅▆▇██');
    expect(sparkline([3, 3, 3])).toBe('███');
  });

  test('leaves out what is not known, which is not the same as 0', () => {
    expect(sparkline([4, null, 0])).toBe('█ ▁');
    expect(sparkline([0, 0])).toBe('▁▁');
    expect(sparkline([null])).toBe(' ');
    expect(sparkline([])).toBe('');
  });
});

describe('a bar', () => {
  test('is as long as its share of the columns', () => {
    expect(bar(1, 4)).toBe('████');
    expect(bar(0.5, 4)).toBe('██');
    expect(bar(0.4, 4)).toBe('█▋');
    expect(bar(0, 4)).toBe('');
  });

  test('stays within them', () => {
    expect(bar(7, 4)).toBe('████');
    expect(bar(-1, 4)).toBe('');
  });
});
