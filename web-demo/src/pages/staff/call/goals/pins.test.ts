import { beforeEach, expect, test } from 'vitest';
import { pin, pinsOf, prompterIn, rememberLevel, rememberPrompter, usualLevel } from './pins';

beforeEach(() => {
  localStorage.clear();
});

test('the first three goals are at hand until somebody chooses, for that student alone', () => {
  const active = ['a', 'b', 'c', 'd'];
  expect(pinsOf('s1', active)).toEqual(['a', 'b', 'c']);
  pin('s1', ['d', 'a', 'over']);
  expect(pinsOf('s1', active)).toEqual(['a', 'd']);
  expect(pinsOf('s2', active)).toEqual(['a', 'b', 'c']);
  pin('s1', []);
  expect(pinsOf('s1', active)).toEqual([]);
});

test('nothing but ids is remembered', () => {
  pin('s1', ['a']);
  rememberLevel('a', 'v');
  expect(localStorage.getItem('sawt.pins.s1')).toBe('a');
  expect(localStorage.getItem('sawt.level.a')).toBe('v');
  expect(localStorage.length).toBe(2);
});

test('the usual help is what was given last, while it is offered', () => {
  expect(usualLevel('g', ['i', 'v'])).toBe('i');
  rememberLevel('g', 'v');
  expect(usualLevel('g', ['i', 'v'])).toBe('v');
  expect(usualLevel('g', ['i'])).toBe('i');
  expect(usualLevel('g', [])).toBeUndefined();
});

test('who helps is known over a reload, in that session alone, and can be taken back', () => {
  expect(prompterIn('c1')).toBeUndefined();
  rememberPrompter('c1', 'helper');
  expect(prompterIn('c1')).toBe('helper');
  expect(prompterIn('c2')).toBeUndefined();
  rememberPrompter('c1', undefined);
  expect(prompterIn('c1')).toBeUndefined();
  localStorage.setItem('sawt.prompter', 'c1 somebody');
  expect(prompterIn('c1')).toBeUndefined();
});
