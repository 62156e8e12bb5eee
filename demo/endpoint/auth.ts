// Tokens: signed JWT, checked with jose. A tenant and what may be done come from the token and from nowhere else.
import { hash } from 'node:crypto';
import { createRemoteJWKSet, errors, jwtVerify, SignJWT, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Scope } from 'engagement-widgets/contract';
import { ProblemError } from './problems.js';

export interface AuthSettings {
  /** Shared secret for HS256, at least 32 bytes. */
  secret?: string;
  /** Address of a JSON Web Key Set; instead of a secret. */
  jwksUrl?: string;
  audience: string;
  issuer?: string;
}

/** What a token allows. */
export interface Grant {
  tenant: string;
  scopes: ReadonlySet<Scope>;
  /** The signed-in user, where the token names one. */
  subject: string | null;
  email: string | null;
  /** Tells tokens apart without keeping them. */
  key: string;
}

export interface TokenRequest {
  tenant: string;
  scopes: readonly Scope[];
  /** Seconds. */
  expiresIn?: number;
  subject?: string;
  email?: string;
}

export interface Auth {
  /** @throws ProblemError `unauthorized` */
  verify(token: string): Promise<Grant>;
  /** Signs a token with the shared secret. @throws Error where keys come from a key set: its owner signs. */
  mint(request: TokenRequest): Promise<string>;
}

const known: readonly Scope[] = ['read', 'people', 'ingest'];
const shortestSecret = 32;
/** Seconds that two clocks may differ. */
const clockTolerance = 5;

export function createAuth({ secret, jwksUrl, audience, issuer }: AuthSettings): Auth {
  const key = secret === undefined ? undefined : secretKey(secret);
  const keys = key ?? keySet(jwksUrl);
  const algorithms = key ? ['HS256'] : ['RS256', 'PS256', 'ES256', 'EdDSA'];
  const options = { audience, issuer, algorithms, clockTolerance, requiredClaims: ['exp', 'tenant'] };
  return {
    async verify(token) {
      try {
        const { payload } = await (typeof keys === 'function' ? jwtVerify(token, keys, options) : jwtVerify(token, keys, options));
        return grantOf(payload, token);
      } catch (error) {
        throw asProblem(error);
      }
    },
    async mint({ tenant, scopes, expiresIn = 3600, subject, email }) {
      if (!key) throw new Error('Only the owner of the key set can sign tokens.');
      const token = new SignJWT({ tenant, scope: scopes.join(' '), ...(email && { email }) }).setProtectedHeader({ alg: 'HS256' }).setIssuedAt();
      if (issuer) token.setIssuer(issuer);
      if (subject) token.setSubject(subject);
      return token.setAudience(audience).setExpirationTime(Math.floor(Date.now() / 1000) + expiresIn).sign(key);
    },
  };
}

function secretKey(secret: string): Uint8Array {
  const key = new TextEncoder().encode(secret);
  if (key.length < shortestSecret) throw new Error(`The secret that signs tokens needs at least ${shortestSecret} bytes.`);
  return key;
}

function keySet(url: string | undefined): JWTVerifyGetKey {
  if (!url) throw new Error('Tokens need a secret or the address of a key set.');
  return createRemoteJWKSet(new URL(url));
}

function grantOf(payload: JWTPayload, token: string): Grant {
  const { tenant, scope, email } = payload;
  if (typeof tenant !== 'string' || tenant === '') throw new ProblemError('unauthorized', { detail: 'The token names no tenant.' });
  const names = typeof scope === 'string' ? scope.split(' ') : [];
  return {
    tenant,
    scopes: new Set(known.filter((name) => names.includes(name))),
    subject: payload.sub ?? null,
    email: typeof email === 'string' ? email : null,
    key: hash('sha256', token),
  };
}

function asProblem(error: unknown): unknown {
  if (error instanceof errors.JWTExpired) return new ProblemError('unauthorized', { detail: 'The token has expired.' });
  if (error instanceof errors.JWTClaimValidationFailed) return new ProblemError('unauthorized', { detail: `The token's ${error.claim} is not the one expected here.` });
  if (error instanceof errors.JWKSTimeout) return new ProblemError('unavailable', { detail: 'The keys that sign tokens cannot be reached.', retryAfter: 5 });
  if (error instanceof errors.JOSEError) return new ProblemError('unauthorized', { detail: 'The token is not valid.' });
  return error;
}
