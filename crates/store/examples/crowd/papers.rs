//! What a desk lists besides its queue, so many of each: hangings and letters that wait, notices, pauses,
//! statements of reasons, and what a tool was told.

/// Approved, their letters held, and in turn to hang; their numbers come after everybody else's.
pub const APPROVED: [&str; 2] = [
    "INSERT INTO decisions (id, contribution_id, kind, reason_id, words, private_note, person_id,
        decided_at, settles_at, undone_at, undone_by)
     COUNT SELECT ID, ID, 'approve', NULL, '', '', person_id, decided_at, HELD, NULL, NULL
     FROM (SELECT * FROM decisions WHERE kind = 'approve' ORDER BY id LIMIT 1) AS one CROSS JOIN numbers",
    "INSERT INTO hangings (decision_id, contribution_id, call_id, place, hang_at)
     COUNT SELECT ID, ID, call_id, n, NULL
     FROM (SELECT * FROM contributions WHERE state = 'published' ORDER BY id LIMIT 1) AS one
        CROSS JOIN numbers",
];

/// Refused and told, each with its statement.
pub const REFUSED: [&str; 2] = [
    "INSERT INTO decisions (id, contribution_id, kind, reason_id, words, private_note, person_id,
        decided_at, settles_at, undone_at, undone_by)
     COUNT SELECT ID, ID, 'refuse', (SELECT id FROM reasons WHERE code = 'not-the-theme'
        ORDER BY id LIMIT 1), '', '', person_id, decided_at, decided_at, NULL, NULL
     FROM (SELECT * FROM decisions WHERE kind = 'approve' ORDER BY id LIMIT 1) AS one CROSS JOIN numbers",
    "INSERT INTO statements (decision_id, contribution_id, institution_id, call_id, kind, ground, code,
        label, text, words, automated, language, content_at, made_at, settles_at)
     COUNT SELECT ID, ID, c.institution_id, c.call_id, 'refuse', r.ground, r.code, r.label, r.text, '',
        FALSE, 'fr', c.received_at, d.decided_at, d.decided_at
     FROM (SELECT * FROM contributions WHERE state = 'published' ORDER BY id LIMIT 1) AS c
        CROSS JOIN (SELECT * FROM reasons WHERE code = 'not-the-theme' ORDER BY id LIMIT 1) AS r
        CROSS JOIN (SELECT * FROM decisions WHERE kind = 'approve' ORDER BY id LIMIT 1) AS d
        CROSS JOIN numbers",
];

/// About what hangs, one each: a notice that is open, a pause that is over, and what the tool was told.
pub const ABOUT: [&str; 3] = [
    "INSERT INTO notices (id, institution_id, call_id, contribution_id, publication_id, address, kind,
        words, name, email, language, sender, made_at, outcome, answer, answer_id, answered_by,
        answered_at, settles_at, was_hidden)
     COUNT SELECT ID, institution_id, call_id, ID, ID, 'http://localhost/', 'other', 'Non.', '', NULL,
        'fr', BYTES, received_at, NULL, '', NULL, NULL, NULL, NULL, FALSE
     FROM (SELECT * FROM contributions WHERE state = 'published' ORDER BY id LIMIT 1) AS one
        CROSS JOIN numbers",
    "INSERT INTO pauses (id, institution_id, role, digest, sender, contribution_id, notice_id, reason,
        made_by, made_at, until_at, ended_by, ended_at)
     COUNT SELECT ID, c.institution_id, 'contributor', NULL, BYTES, ID, NULL, 'Assez.', d.person_id,
        d.decided_at, d.decided_at, NULL, NULL
     FROM (SELECT * FROM contributions WHERE state = 'published' ORDER BY id LIMIT 1) AS c
        CROSS JOIN (SELECT * FROM decisions WHERE kind = 'approve' ORDER BY id LIMIT 1) AS d
        CROSS JOIN numbers",
    "INSERT INTO deliveries (id, webhook_id, event, contribution_id, subject_id, state, happened_at,
        due_at, tries, tried_at, status, took, answer, delivered_at, ended_at)
     COUNT SELECT ID, w.id, 'publication.hung', ID, NULL, 'published', w.created_at, NULL, 1,
        w.created_at, 204, 12, '', w.created_at, NULL
     FROM webhooks w CROSS JOIN numbers",
];

/// The one tool.
pub const TOOL: &str = "INSERT INTO webhooks (id, institution_id, call_id, address, events, secret_id,
        secret_before_id, secret_before_until_at, failing_at, off_at, off_why, created_at, removed_at)
     COUNT SELECT ID, institution_id, NULL, 'https://tool.example/told', 'publication.hung', ID,
        NULL, NULL, NULL, NULL, NULL, received_at, NULL
     FROM (SELECT * FROM contributions WHERE state = 'published' ORDER BY id LIMIT 1) AS one
        CROSS JOIN numbers";
