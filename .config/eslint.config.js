// ESLint: type-checked rules for every TypeScript file, Lit and custom-element rules for the sources,
// and the house limits on file and function length. Templates are checked by lit-analyzer beside it, without the two
// rules that know neither container queries nor `nothing`.
import { fileURLToPath } from 'node:url';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('..', import.meta.url));

export default tseslint.config(
  { ignores: ['dist/', 'storybook-static/', '**/node_modules/', '**/.data/', '.config/', 'demo/**/dist/', 'test/hosts/*/src/', 'test/hosts/*/*.config.ts'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: root } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // `== null` asks for null and undefined at once.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Handlers handed to Lit and to listeners are often async; the frame contains what they throw.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/require-await': 'off',
      // Calls casts superfluous that narrow what a library declares too widely.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // Methods are handed to Lit as listeners, which calls them on their element.
      '@typescript-eslint/unbound-method': 'off',
      'lit/no-template-bind': 'error',
      'lit/attribute-names': 'off',
      'max-lines': ['error', { max: 500 }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines-per-function': ['error', { max: 80, skipComments: true, skipBlankLines: true }],
      'wc/no-self-class': 'off',
    },
  },
  {
    // node:test describes return promises that the runner awaits; scripts talk to a terminal.
    files: ['test/**/*.ts', 'demo/**/*.ts'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      'lit/binding-positions': 'off',
      'lit/no-invalid-html': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
);
