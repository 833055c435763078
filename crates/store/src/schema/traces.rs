//! What acts leave behind: lines of the log, jobs, letters, files on their way.

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    acts (id) {
        id -> Id,
        institution_id -> Id,
        place -> BigInt,
        digest -> Binary,
        contribution_id -> Nullable<Id>,
        call_id -> Nullable<Id>,
        person_id -> Nullable<Id>,
        act -> Text,
        detail -> Text,
        detail_digest -> Binary,
        happened_at -> Instant,
        token_id -> Nullable<Id>,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    chains (institution_id) {
        institution_id -> Id,
        place -> BigInt,
        digest -> Binary,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    jobs (id) {
        id -> Id,
        kind -> Text,
        subject -> Id,
        run_at -> Instant,
        attempts -> Integer,
        leased_until -> Nullable<Instant>,
        last_error -> Nullable<Text>,
        failed_at -> Nullable<Instant>,
        created_at -> Instant,
        priority -> Integer,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use diesel::sql_types::Binary;

    lost_links (digest) {
        digest -> Binary,
        asked_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    letters (id) {
        id -> Id,
        institution_id -> Id,
        contribution_id -> Id,
        decision_id -> Nullable<Id>,
        kind -> Text,
        recipient -> Text,
        language -> Text,
        hold_until -> Instant,
        created_at -> Instant,
        sent_at -> Nullable<Instant>,
        cancelled_at -> Nullable<Instant>,
        failed_at -> Nullable<Instant>,
        failure -> Nullable<Text>,
        notice_id -> Nullable<Id>,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    uploads (id) {
        id -> Id,
        submission -> Id,
        client -> Binary,
        length -> BigInt,
        received -> BigInt,
        filename -> Text,
        metadata -> Text,
        facts -> Nullable<Text>,
        created_at -> Instant,
        expires_at -> Instant,
        finished_at -> Nullable<Instant>,
        contribution_id -> Nullable<Id>,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    upload_pieces (upload_id, start) {
        upload_id -> Id,
        start -> BigInt,
        bytes -> BigInt,
        piece_id -> Id,
    }
}
