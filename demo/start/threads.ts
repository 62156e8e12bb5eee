// To be imported first: the engine's calls occupy threads of Node's pool, whose size is read once, at its first use.
process.env['UV_THREADPOOL_SIZE'] ??= '8';
