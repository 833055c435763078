DROP TABLE identity_sessions;
DROP TABLE identities;
