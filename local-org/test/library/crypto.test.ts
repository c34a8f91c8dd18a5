/** Apex Reference Guide, "Crypto Class", "EncodingUtil Class", "Blob Class", "UUID Class"; digests by RFC 1321, RFC 4231 and FIPS 180-2. */
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { BlobValue, blobEquals, blobFromText } from '../../src/language/blob.js';
import { library, throwsApex } from './support.js';

const { on, call } = library();
const blob = blobFromText;

function hex(value: unknown): unknown {
    return call('EncodingUtil', 'convertToHex(Blob)', value);
}

function crypto(key: string, ...values: readonly unknown[]): unknown {
    return call('Crypto', key, ...values);
}

test('digests of abc', () => {
    const digest = (algorithm: string): unknown => hex(crypto('generateDigest(String,Blob)', algorithm, blob('abc')));
    assert.equal(digest('MD5'), '900150983cd24fb0d6963f7d28e17f72');
    assert.equal(digest('SHA1'), 'a9993e364706816aba3e25717850c26c9cd0d89d');
    assert.equal(digest('SHA-256'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('codes of messages, test case 2 of RFC 4231', () => {
    const mac = crypto(
        'generateMac(String,Blob,Blob)',
        'hmacSHA256',
        blob('what do ya want for nothing?'),
        blob('Jefe')
    );
    assert.equal(hex(mac), '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
    const verify = (code: unknown): unknown =>
        crypto(
            'verifyHmac(String,Blob,Blob,Blob)',
            'hmacSHA256',
            blob('what do ya want for nothing?'),
            blob('Jefe'),
            code
        );
    assert.equal(verify(mac), true);
    assert.equal(verify(blob('x')), false);
});

test('what is encrypted can be decrypted', () => {
    const key = crypto('generateAesKey(Integer)', 256);
    const data = blob('Data to be encrypted');
    const managed = crypto('encryptWithManagedIV(String,Blob,Blob)', 'AES256', key, data);
    assert.ok(blobEquals(crypto('decryptWithManagedIV(String,Blob,Blob)', 'AES256', key, managed) as BlobValue, data));
    const vector = new BlobValue(new Uint8Array(16));
    const encrypted = crypto('encrypt(String,Blob,Blob,Blob)', 'AES256', key, vector, data);
    assert.ok(
        blobEquals(crypto('decrypt(String,Blob,Blob,Blob)', 'AES256', key, vector, encrypted) as BlobValue, data)
    );
});

test('encryption follows FIPS 197 with the chaining of NIST SP 800-38A, F.2.1', () => {
    const bytes = (text: string): BlobValue => new BlobValue(Buffer.from(text, 'hex'));
    const key = bytes('2b7e151628aed2a6abf7158809cf4f3c');
    const vector = bytes('000102030405060708090a0b0c0d0e0f');
    const data = bytes('6bc1bee22e409f96e93d7e117393172a');
    const result = hex(crypto('encrypt(String,Blob,Blob,Blob)', 'AES128', key, vector, data)) as string;
    assert.equal(result.slice(0, 32), '7649abac8119b246cee98e9b12e9197d');
});

test('a key of the wrong size is refused', () => {
    throwsApex(
        () => crypto('encryptWithManagedIV(String,Blob,Blob)', 'AES256', blob('short'), blob('x')),
        'InvalidParameterValueException',
        'Invalid private key. Must be 32 bytes.'
    );
});

test('signatures can be verified', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
        modulusLength: 2048,
        privateKeyEncoding: { format: 'der', type: 'pkcs8' },
        publicKeyEncoding: { format: 'der', type: 'spki' }
    });
    const signature = crypto('sign(String,Blob,Blob)', 'RSA-SHA256', blob('x'), new BlobValue(privateKey));
    const verify = (text: string): unknown =>
        crypto('verify(String,Blob,Blob,Blob)', 'RSA-SHA256', blob(text), signature, new BlobValue(publicKey));
    assert.deepEqual([verify('x'), verify('y')], [true, false]);
});

test('random numbers fit their types', () => {
    const whole = crypto('getRandomInteger()') as number;
    assert.equal(whole | 0, whole);
    const long = crypto('getRandomLong()') as bigint;
    assert.equal(BigInt.asIntN(64, long), long);
});

test('base 64 and hexadecimal go both ways', () => {
    assert.equal(call('EncodingUtil', 'base64Encode(Blob)', blob('Hello')), 'SGVsbG8=');
    assert.equal(on(call('EncodingUtil', 'base64Decode(String)', 'SGVsbG8='), 'Blob', 'toString()'), 'Hello');
    assert.equal(on(call('EncodingUtil', 'convertFromHex(String)', '4A4b'), 'Blob', 'toString()'), 'JK');
});

test('addresses are encoded like forms', () => {
    const encode = (text: string): unknown => call('EncodingUtil', 'urlEncode(String,String)', text, 'UTF-8');
    assert.equal(encode("a b&é~*'"), 'a+b%26%C3%A9%7E*%27');
    assert.equal(call('EncodingUtil', 'urlDecode(String,String)', 'a+b%26%C3%A9', 'UTF-8'), 'a b&é');
});

test('a Blob that is no text says so', () => {
    throwsApex(
        () => on(new BlobValue(new Uint8Array([0xff])), 'Blob', 'toString()'),
        'StringException',
        'BLOB is not a valid UTF-8 string'
    );
    assert.equal(on(blob('é'), 'Blob', 'size()'), 2);
});

test('UUIDs are random, or read from a text', () => {
    const first = call('UUID', 'randomUUID()');
    const text = on(first, 'UUID', 'toString()');
    assert.match(String(text), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(on(first, 'UUID', 'equals(Object)', call('UUID', 'fromString(String)', text)), true);
    throwsApex(() => call('UUID', 'fromString(String)', 'x'), 'IllegalArgumentException', 'Invalid UUID string: x');
});
