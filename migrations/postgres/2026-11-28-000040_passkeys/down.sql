DROP TABLE spent_challenges;
DROP TABLE passkey_sessions;
DROP TABLE passkeys;
