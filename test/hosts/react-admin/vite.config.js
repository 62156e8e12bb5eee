export default { build: { chunkSizeWarningLimit: 2000, rolldownOptions: { input: ['index.html', 'bare.html'] } } };
