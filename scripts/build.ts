/** Bundles the local org into one file that plain Node starts, so that a command does not pay for compiling TypeScript. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// Bundled CommonJS code asks for Node's own modules through `require`, which ESM does not have.
const requireForBundledCommonJs = [
    "import { createRequire as $createRequire } from 'node:module';",
    'const require = $createRequire(import.meta.url);'
].join('\n');

try {
    await build({
        absWorkingDir: fileURLToPath(new URL('../local-org', import.meta.url)),
        entryPoints: { cli: 'src/cli/main.ts' },
        outdir: 'dist',
        outExtension: { '.js': '.mjs' },
        bundle: true,
        platform: 'node',
        format: 'esm',
        target: 'node20.19',
        sourcemap: true,
        // compilers of components are large, native or found by their folder; only `serve` needs them
        external: ['esbuild', '@lwc/*', '@babel/parser'],
        banner: { js: requireForBundledCommonJs },
        logLevel: 'warning'
    });
} catch {
    // esbuild has printed every problem with its place; its exception repeats them with a stack.
    process.exitCode = 1;
}
