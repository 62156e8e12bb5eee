// Questions with right and wrong answers.
import { declare } from './declaration.js';
import { builtIn } from './words.js';

export const quiz = declare({
  type: 'quiz',
  figures: [
    { name: 'right', kind: 'count' },
    { name: 'wrong', kind: 'count' },
    { name: 'pictures', kind: 'count' },
    { name: 'asked', kind: 'count', tableOnly: true },
    { name: 'answered', kind: 'count', tableOnly: true },
  ],
  rate: { part: 'right', base: 'answered' },
  tables: [
    {
      name: 'questions',
      columns: [
        { key: 'text', kind: 'text', or: 'question' },
        { key: 'language', kind: 'language' },
        { key: 'asked', kind: 'count' },
        { key: 'answered', kind: 'count' },
        { key: 'right', kind: 'count' },
        { key: 'people', kind: 'count' },
      ],
      drawn: false,
    },
    {
      name: 'answers',
      columns: [
        { key: 'question', kind: 'text', named: { table: 'questions', key: 'question', by: 'text' } },
        { key: 'label', kind: 'text', or: 'answer' },
        { key: 'right', kind: 'flag' },
        { key: 'count', kind: 'count' },
        { key: 'people', kind: 'count' },
      ],
      drawn: false,
    },
  ],
  views: [{ tag: 'ew-quiz-questions', sameAnswer: true }],
  words: builtIn('quiz'),
});
