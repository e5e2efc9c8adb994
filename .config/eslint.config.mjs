import globals from 'globals';
import tseslint from 'typescript-eslint';

// A folder of lib/ imports only from the floors above it (and from itself).
const floors = ['numerics', 'data', 'regions', 'grp', 'firms', 'structure', 'resilience', 'panel', 'paper', 'charts', 'tell'];
const besideEachOther = new Set(['grp', 'firms', 'structure', 'resilience']);
const forbidden = (floor, index) => {
  const below = floors.filter(
    (other, place) => other !== floor && (place > index || (besideEachOther.has(floor) && besideEachOther.has(other))),
  );
  if (floor === 'resilience') return below.filter((other) => !['grp', 'structure'].includes(other));
  if (floor === 'panel') return floors.filter((other) => !['panel', 'numerics'].includes(other));
  return below;
};
const importsOf = (folder, names) => ({
  files: [`lib/${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: names.flatMap((name) => [`**/${name}`, `**/${name}/*`]),
            message: `lib/${folder} may not import from a floor below it.`,
          },
        ],
      },
    ],
  },
});

// Files are reached through lib/data/files, outputs through lib/charts/output; what is in a folder node/ runs in Node alone.
const throughTheDoor = {
  files: ['lib/**/*.ts'],
  ignores: ['lib/**/node/**', 'lib/**/cli/**', 'lib/notebooks/**', 'lib/live/bundling/**'],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector: ':matches(ImportDeclaration, ExportNamedDeclaration, ImportExpression)[source.value=/^node:/]',
        message: 'This runs in pages too: reach files through lib/data/files.',
      },
    ],
    'no-restricted-globals': ['error', 'process', 'Buffer', '__dirname', '__filename'],
  },
};

export default tseslint.config(
  { ignores: ['node_modules/', 'build/', 'lib/notebooks/patches/', '.jupyter/'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    languageOptions: { globals: globals.node },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/array-type': 'off',
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  { files: ['**/*.js', '**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['lib/notebooks/pages/assets/**/*.js'], languageOptions: { globals: globals.browser, sourceType: 'script' } },
  ...floors.map((floor, index) => importsOf(floor, [...forbidden(floor, index), 'notebooks'])),
  importsOf('notebooks', floors),
  // Pages show what the floors above them made.
  { files: ['lib/notebooks/pages/**/*.ts'], rules: { 'no-restricted-imports': 'off' } },
  // What the kernel asks of the project: it joins notebooks and floors.
  { files: ['lib/notebooks/session/**/*.ts'], rules: { 'no-restricted-imports': 'off' } },
  // The command that checks any paper joins the checks and the runner.
  { files: ['lib/notebooks/cli/figure-check.ts'], rules: { 'no-restricted-imports': 'off' } },
  throughTheDoor,
);
