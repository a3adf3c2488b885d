import { enableCompileCache } from 'node:module';

// Loaded before every test file (package.json): all of them load much the same code, and so it is made ready once.
enableCompileCache('node_modules/.cache/tests');
