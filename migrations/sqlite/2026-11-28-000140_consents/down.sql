ALTER TABLE consent_statements ADD COLUMN required INTEGER NOT NULL DEFAULT 1;
ALTER TABLE consent_statements ADD COLUMN position INTEGER NOT NULL DEFAULT 1;

UPDATE consent_statements SET
    required = (
        SELECT required FROM asked_consents
        WHERE asked_consents.call_id = consent_statements.call_id AND asked_consents.code = consent_statements.code
    ),
    position = (
        SELECT position FROM asked_consents
        WHERE asked_consents.call_id = consent_statements.call_id AND asked_consents.code = consent_statements.code
    );

DROP TABLE asked_consents;
