import { defineConfig } from 'vite';

// React checks, and mounts everything twice, in its build for development only.
export default defineConfig({ define: { 'process.env.NODE_ENV': '"development"' } });
