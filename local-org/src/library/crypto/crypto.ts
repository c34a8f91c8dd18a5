/** `Crypto`: Apex Reference Guide, "Crypto Class". */
import {
    createCipheriv,
    createDecipheriv,
    createHash,
    createHmac,
    createPrivateKey,
    createPublicKey,
    randomBytes,
    randomInt,
    sign,
    timingSafeEqual,
    verify
} from 'node:crypto';
import { BlobValue } from '../../language/blob.js';
import type { ApexException } from '../../language/exceptions.js';
import type { Runtime } from '../../language/runtime.js';
import type { Guard } from '../arguments.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryModule, NativeFunction } from '../registry.js';

type Text = string | null;
type Bytes = BlobValue | null;

/** Names as documented, in capitals, with those that Node has for them. */
const DIGESTS: Readonly<Record<string, string>> = {
    MD5: 'md5',
    SHA1: 'sha1',
    'SHA-1': 'sha1',
    'SHA-256': 'sha256',
    SHA256: 'sha256',
    'SHA-512': 'sha512',
    SHA512: 'sha512',
    'SHA3-256': 'sha3-256',
    'SHA3-384': 'sha3-384',
    'SHA3-512': 'sha3-512'
};
const MACS: Readonly<Record<string, string>> = {
    HMACMD5: 'md5',
    HMACSHA1: 'sha1',
    HMACSHA256: 'sha256',
    HMACSHA512: 'sha512'
};
const SIGNATURES: Readonly<Record<string, string>> = {
    RSA: 'sha1',
    'RSA-SHA1': 'sha1',
    'RSA-SHA256': 'sha256',
    'RSA-SHA384': 'sha384',
    'RSA-SHA512': 'sha512',
    'ECDSA-SHA256': 'sha256',
    'ECDSA-SHA384': 'sha384',
    'ECDSA-SHA512': 'sha512'
};
/** Bytes of the key. */
const CIPHERS: Readonly<Record<string, number>> = { AES128: 16, AES192: 24, AES256: 32 };
const BLOCK = 16;

export const cryptoLibrary: LibraryModule = (runtime: Runtime) => {
    const need = argumentGuard(runtime);
    return [
        {
            name: 'Crypto',
            statics: { ...hashes(runtime, need), ...signatures(runtime, need), ...ciphers(runtime, need), ...randoms }
        }
    ];
};

function lookUp<T>(runtime: Runtime, table: Readonly<Record<string, T>>, name: string): T {
    const found = table[name.toUpperCase()];
    if (found === undefined) {
        throw runtime.exception('NoSuchElementException', `Invalid algorithm: ${name}`);
    }
    return found;
}

function hashes(runtime: Runtime, need: Guard): Record<string, NativeFunction> {
    const mac = (algorithm: string, input: BlobValue, key: BlobValue): Buffer =>
        createHmac(lookUp(runtime, MACS, algorithm), key.bytes)
            .update(input.bytes)
            .digest();
    return {
        'generateDigest(String,Blob)': (algorithm: Text, input: Bytes) =>
            new BlobValue(
                createHash(lookUp(runtime, DIGESTS, need(algorithm, 1)))
                    .update(need(input, 2).bytes)
                    .digest()
            ),
        'generateMac(String,Blob,Blob)': (algorithm: Text, input: Bytes, key: Bytes) =>
            new BlobValue(mac(need(algorithm, 1), need(input, 2), need(key, 3))),
        'verifyHmac(String,Blob,Blob,Blob)': (algorithm: Text, input: Bytes, key: Bytes, expected: Bytes) => {
            const actual = mac(need(algorithm, 1), need(input, 2), need(key, 3));
            const { bytes } = need(expected, 4);
            return bytes.length === actual.length && timingSafeEqual(actual, bytes);
        }
    };
}

function signatures(runtime: Runtime, need: Guard): Record<string, NativeFunction> {
    const secured = <T>(run: () => T): T => {
        try {
            return run();
        } catch (error) {
            throw runtime.exception('SecurityException', error instanceof Error ? error.message : String(error));
        }
    };
    return {
        // a private key in PKCS #8
        'sign(String,Blob,Blob)': (algorithm: Text, input: Bytes, key: Bytes) => {
            const hash = lookUp(runtime, SIGNATURES, need(algorithm, 1));
            const bytes = Buffer.from(need(key, 3).bytes);
            return secured(() => {
                const privateKey = createPrivateKey({ key: bytes, format: 'der', type: 'pkcs8' });
                return new BlobValue(sign(hash, need(input, 2).bytes, privateKey));
            });
        },
        // a public key in X.509
        'verify(String,Blob,Blob,Blob)': (algorithm: Text, input: Bytes, signature: Bytes, key: Bytes) => {
            const hash = lookUp(runtime, SIGNATURES, need(algorithm, 1));
            const bytes = Buffer.from(need(key, 4).bytes);
            return secured(() => {
                const publicKey = createPublicKey({ key: bytes, format: 'der', type: 'spki' });
                return verify(hash, need(input, 2).bytes, publicKey, need(signature, 3).bytes);
            });
        }
    };
}

/** AES with chained blocks and PKCS #5 padding; a managed initialisation vector is the first block of the result. */
function ciphers(runtime: Runtime, need: Guard): Record<string, NativeFunction> {
    const wrong = (message: string): ApexException => runtime.exception('InvalidParameterValueException', message);
    const cipherName = (algorithm: string, key: BlobValue): string => {
        const size = CIPHERS[algorithm.toUpperCase()];
        if (size === undefined) {
            throw wrong(`Invalid algorithm ${algorithm}. Must be AES128, AES192, or AES256.`);
        }
        if (key.bytes.length !== size) {
            throw wrong(`Invalid private key. Must be ${size} bytes.`);
        }
        return `aes-${size * 8}-cbc`;
    };
    const vectorOf = (bytes: Uint8Array): Uint8Array => {
        if (bytes.length !== BLOCK) {
            throw wrong(`Invalid initialization vector. Must be ${BLOCK} bytes.`);
        }
        return bytes;
    };
    const encrypt = (name: string, key: BlobValue, vector: Uint8Array, data: BlobValue): Buffer => {
        const cipher = createCipheriv(name, key.bytes, vectorOf(vector));
        return Buffer.concat([cipher.update(data.bytes), cipher.final()]);
    };
    const decrypt = (name: string, key: BlobValue, vector: Uint8Array, data: Uint8Array): BlobValue => {
        const decipher = createDecipheriv(name, key.bytes, vectorOf(vector));
        try {
            return new BlobValue(Buffer.concat([decipher.update(data), decipher.final()]));
        } catch {
            // the words of the Java library beneath
            const isBlocks = data.length > 0 && data.length % BLOCK === 0;
            const message = isBlocks
                ? 'Given final block not properly padded. Such issues can arise if a bad key is used during decryption.'
                : 'Input length must be multiple of 16 when decrypting with padded cipher';
            throw runtime.exception('SecurityException', message);
        }
    };
    return {
        'encrypt(String,Blob,Blob,Blob)': (algorithm: Text, key: Bytes, vector: Bytes, data: Bytes) => {
            const name = cipherName(need(algorithm, 1), need(key, 2));
            return new BlobValue(encrypt(name, need(key), need(vector, 3).bytes, need(data, 4)));
        },
        'decrypt(String,Blob,Blob,Blob)': (algorithm: Text, key: Bytes, vector: Bytes, data: Bytes) => {
            const name = cipherName(need(algorithm, 1), need(key, 2));
            return decrypt(name, need(key), need(vector, 3).bytes, need(data, 4).bytes);
        },
        'encryptWithManagedIV(String,Blob,Blob)': (algorithm: Text, key: Bytes, data: Bytes) => {
            const name = cipherName(need(algorithm, 1), need(key, 2));
            const vector = randomBytes(BLOCK);
            return new BlobValue(Buffer.concat([vector, encrypt(name, need(key), vector, need(data, 3))]));
        },
        'decryptWithManagedIV(String,Blob,Blob)': (algorithm: Text, key: Bytes, data: Bytes) => {
            const name = cipherName(need(algorithm, 1), need(key, 2));
            const { bytes } = need(data, 3);
            if (bytes.length < BLOCK) {
                throw wrong('Unable to parse initialization vector from encrypted data.');
            }
            return decrypt(name, need(key), bytes.subarray(0, BLOCK), bytes.subarray(BLOCK));
        },
        'generateAesKey(Integer)': (size: number | null) => {
            const bits = need(size, 1);
            if (![128, 192, 256].includes(bits)) {
                throw wrong(`Invalid key size ${bits}. Must be 128, 192, or 256.`);
            }
            return new BlobValue(randomBytes(bits / 8));
        }
    };
}

const randoms: Record<string, NativeFunction> = {
    'getRandomInteger()': () => randomInt(-(2 ** 31), 2 ** 31),
    'getRandomLong()': () => randomBytes(8).readBigInt64BE()
};
