import { test } from 'node:test';

test('runs', () => {});
